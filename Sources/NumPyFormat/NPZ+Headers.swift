extension NPZ {
  /// What the headers of an archive's arrays say, in the order of its directory, without reading any of the data.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - source: What errors call it.
  /// - Throws: An error as from `read(contentsOf:)`; checksums, duplicates and missing data are not looked for.
  public static func headers(
    of bytes: [UInt8], source: String
  ) throws(NumPyFormatError) -> [(name: String, header: NPYHeader)] {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(NumPyFormatError) in
        let reader = ZipReader(bytes: bytes, source: source)
        var headers: [(name: String, header: NPYHeader)] = []
        for member in try ZipDirectory(reader).members {
          let contents = try reader.slice(member.data.lowerBound, count: member.data.count)
          guard NPYHeader.hasMagic(contents) else {
            throw NumPyFormatError(source, .notAnArray(member: member.name.shownInErrors))
          }
          let name = member.name.shownInErrors
          headers.append(
            (withoutSuffix(member.name), try NPYData(contents, source: "\(source): \(name)").header))
        }
        return headers
      }
    }
    return try result.get()
  }
}
