public import NDArrays

/// NumPy's file format for several arrays, `.npz`: a zip archive of .npy files that are stored, not
/// compressed.
///
/// `numpy.savez` writes such archives; those of `numpy.savez_compressed` are refused with an error that says
/// so. Each member is checked like a .npy of its own, and against the archive's checksum of it.
public enum NPZ {
  /// Arrays with their names, which do not end in `.npy`, in the order of the archive's directory.
  public typealias Members = [(name: String, array: NDArray)]

  /// Reads all arrays of the file at `path`, as `numpy.load` does. All of the file is in memory meanwhile.
  ///
  /// Unlike NumPy, refuses an archive with two members of one name, since only one of them would be seen, and
  /// one that holds anything but .npy files.
  ///
  /// - Throws: An error that names the file, the member, what was found and what was expected.
  public static func read(contentsOf path: String) throws(NumPyFormatError) -> Members {
    let file = try SystemFile(reading: path)
    return try SystemMemory.withBytes(file.size) { (bytes) throws(NumPyFormatError) in
      guard let bytes else { throw NumPyFormatError(path, .notEnoughMemory(bytes: file.size)) }
      let count = try file.read(into: bytes, at: 0)
      return try decode(UnsafeRawBufferPointer(rebasing: bytes[..<count]), source: path)
    }
  }

  /// Reads all arrays from the bytes of an .npz.
  ///
  /// - Parameters:
  ///   - bytes: The archive.
  ///   - source: What errors call it.
  /// - Throws: An error as from `read(contentsOf:)`.
  public static func decode(_ bytes: [UInt8], source: String) throws(NumPyFormatError) -> Members {
    let result = bytes.withUnsafeBytes { bytes in
      Result { () throws(NumPyFormatError) in try decode(bytes, source: source) }
    }
    return try result.get()
  }

  /// Reads all arrays from the bytes of an .npz in memory.
  ///
  /// - Parameters:
  ///   - bytes: The archive, at any address.
  ///   - source: What errors call it.
  /// - Throws: An error as from `read(contentsOf:)`.
  public static func decode(
    _ bytes: UnsafeRawBufferPointer, source: String
  ) throws(NumPyFormatError) -> Members {
    let reader = ZipReader(bytes: bytes, source: source)
    // By their bytes: to a String, one character in two spellings is the same.
    var names: Set<[UInt8]> = []
    var members: Members = []
    for member in try ZipDirectory(reader).members {
      let name = withoutSuffix(member.name)
      guard names.insert(Array(name.utf8)).inserted else {
        throw NumPyFormatError(source, .duplicateMember(name.shownInErrors))
      }
      let contents = try member.contents(reader)
      guard NPYHeader.hasMagic(contents) else {
        throw NumPyFormatError(source, .notAnArray(member: name.shownInErrors))
      }
      members.append((name, try NPY.decode(contents, source: "\(source): \(name.shownInErrors)")))
    }
    return members
  }

  /// Writes the arrays to the file at `path`, as `numpy.savez` does.
  ///
  /// As with ``NPY``, the file is there whole or, after an error, as it was.
  ///
  /// - Throws: An error that names the file and the system's reason.
  public static func write(_ members: Members, to path: String) throws(NumPyFormatError) {
    try SystemFile.write(encode(members), to: path)
  }

  /// The name of an array: that of the member, without one `.npy` at its end.
  static func withoutSuffix(_ name: String) -> String {
    let suffix = ".npy".utf8
    return name.utf8.suffix(suffix.count).elementsEqual(suffix)
      ? String(decoding: name.utf8.dropLast(suffix.count), as: UTF8.self) : name
  }
}
