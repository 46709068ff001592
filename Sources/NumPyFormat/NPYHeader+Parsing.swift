extension NPYHeader {
  /// The longest header text that is taken, NumPy's `max_header_size`.
  private static let maximumCharacters = 10_000

  /// So many bytes from the beginning of a file hold every header that is taken; UTF-8 needs four for a
  /// character.
  static let maximumByteCount = 12 + 4 * maximumCharacters

  /// Whether `bytes` begin as a .npy does.
  static func hasMagic(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.starts(with: magic)
  }

  /// Parses a header.
  ///
  /// - Parameters:
  ///   - bytes: The file's beginning: all of it, or at least `maximumByteCount` bytes.
  ///   - fileSize: The number of bytes of all of the file.
  ///   - source: What errors call the file.
  init(_ bytes: UnsafeRawBufferPointer, fileSize: Int, source: String) throws(NumPyFormatError) {
    func fail(_ problem: NumPyFormatError.Problem) -> NumPyFormatError { NumPyFormatError(source, problem) }
    guard !bytes.isEmpty else { throw fail(.empty) }
    guard Self.hasMagic(bytes) else { throw fail(.noMagic(found: Array(bytes.prefix(6)))) }
    guard bytes.count >= 8 else { throw fail(.headerTruncated(expectedBytes: 8, foundBytes: fileSize)) }
    let (major, minor) = (bytes[6], bytes[7])
    guard (1...3).contains(major), minor == 0 else { throw fail(.unknownVersion(major: major, minor: minor)) }
    let prefix = major == 1 ? 10 : 12
    guard bytes.count >= prefix else {
      throw fail(.headerTruncated(expectedBytes: prefix, foundBytes: fileSize))
    }
    let length = (8..<prefix).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    let end = prefix + length
    guard end <= fileSize else { throw fail(.headerTruncated(expectedBytes: end, foundBytes: fileSize)) }
    guard end <= bytes.count, length <= 4 * Self.maximumCharacters else {
      throw fail(.headerTooLong(characters: length, limit: Self.maximumCharacters))
    }
    let text = UnsafeRawBufferPointer(rebasing: bytes[prefix..<end])
    if length <= Self.maximumCharacters, let fields = CanonicalHeader(text) {
      try self.init(
        elementType: fields.elementType, isFortranOrder: fields.isFortranOrder, shape: fields.shape,
        dataOffset: end, source: source)
      return
    }
    let scalars = try Self.scalars(text, isUTF8: major == 3, source: source)
    guard scalars.count <= Self.maximumCharacters else {
      throw fail(.headerTooLong(characters: scalars.count, limit: Self.maximumCharacters))
    }
    var parser = PythonLiteralParser(scalars, source: source, isLenient: major < 3)
    try self.init(parser.parse(), dataOffset: end, source: source)
  }

  /// The characters of a header's text: UTF-8 in version 3.0, Latin-1 before.
  private static func scalars(
    _ text: UnsafeRawBufferPointer, isUTF8: Bool, source: String
  ) throws(NumPyFormatError) -> [Unicode.Scalar] {
    guard isUTF8 else { return text.map { Unicode.Scalar($0) } }
    guard let string = String(validating: text, as: UTF8.self) else {
      throw NumPyFormatError(source, .headerNotText)
    }
    return Array(string.unicodeScalars)
  }
}
