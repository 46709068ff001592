public import NDArrays

/// NumPy's format for several arrays, `.npz`: a zip archive of .npy files that are stored, not compressed.
public enum NPZ {
  /// An archive's arrays with their names, without `.npy`, in the order of the archive's directory.
  public typealias Members = [(name: String, array: NDArray)]

  /// Reads all arrays of the file at `path`; `numpy.load`.
  ///
  /// - Throws: ``NumPyFormatError``, which names the file, the member and what is wrong.
  public static func read(contentsOf path: String) throws -> Members {
    try SystemFile.withContents(of: path) { try decode($0, source: path) }
  }

  /// Reads all arrays from the bytes of an .npz; `source` names them in errors.
  ///
  /// - Throws: ``NumPyFormatError``.
  public static func decode(_ bytes: [UInt8], source: String) throws -> Members {
    try bytes.withUnsafeBytes { try decode($0, source: source) }
  }

  /// Writes the arrays to the file at `path`; `numpy.savez`. The file is there whole or, after an error, as it was.
  ///
  /// - Throws: ``NumPyFormatError`` if it cannot be written.
  public static func write(_ members: Members, to path: String) throws {
    try SystemFile.write(encode(members), to: path)
  }

  /// Reads all arrays; unlike NumPy, refuses two members of one name, since only one of them would be seen.
  static func decode(_ bytes: UnsafeRawBufferPointer, source: String) throws -> Members {
    var names: Set<String> = []
    return try ZipDirectory(bytes, source: source).members.map { member in
      let name = member.name.hasSuffix(".npy") ? String(member.name.dropLast(4)) : member.name
      guard names.insert(name).inserted else { throw NumPyFormatError(source, .duplicateMember(name)) }
      let data = try member.contents(in: bytes, source: source)
      guard NPYHeader.hasMagic(data) else { throw NumPyFormatError(source, .notAnArray(member: name)) }
      return (name, try NPY.decode(data, source: "\(source): \(name)"))
    }
  }
}
