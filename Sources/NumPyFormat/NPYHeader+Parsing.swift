extension NPYHeader {
  /// The longest header text that is taken, NumPy's `max_header_size`.
  static let maximumCharacters = 10_000

  private static let magic: [UInt8] = [0x93, 0x4E, 0x55, 0x4D, 0x50, 0x59]

  /// Whether `bytes` begin as a .npy does.
  static func hasMagic(_ bytes: UnsafeRawBufferPointer) -> Bool {
    bytes.count >= magic.count && bytes.prefix(magic.count).elementsEqual(magic)
  }

  /// Parses the header at the start of `bytes`.
  init(_ bytes: UnsafeRawBufferPointer, source: String) throws {
    func fail(_ problem: NumPyFormatError.Problem) -> NumPyFormatError { NumPyFormatError(source, problem) }
    guard !bytes.isEmpty else { throw fail(.empty) }
    guard Self.hasMagic(bytes) else { throw fail(.noMagic(found: Array(bytes.prefix(6)))) }
    guard bytes.count >= 8 else { throw fail(.headerTruncated(expected: 8, found: bytes.count)) }
    let (major, minor) = (bytes[6], bytes[7])
    guard (1...3).contains(major), minor == 0 else { throw fail(.unknownVersion(major: major, minor: minor)) }
    let prefix = major == 1 ? 10 : 12
    guard bytes.count >= prefix else { throw fail(.headerTruncated(expected: prefix, found: bytes.count)) }
    let length = (8..<prefix).reversed().reduce(0) { $0 << 8 | Int(bytes[$1]) }
    guard length <= bytes.count - prefix else {
      throw fail(.headerTruncated(expected: prefix + length, found: bytes.count))
    }
    // Four bytes at most make a character.
    guard length <= Self.maximumCharacters * 4 else {
      throw fail(.headerTooLong(characters: length, limit: Self.maximumCharacters))
    }
    let text = bytes[prefix..<prefix + length]
    let scalars: [Unicode.Scalar]
    if major == 3 {
      guard let string = String(validating: text, as: UTF8.self) else { throw fail(.headerNotText) }
      scalars = Array(string.unicodeScalars)
    } else {
      scalars = text.map { Unicode.Scalar($0) }
    }
    guard scalars.count <= Self.maximumCharacters else {
      throw fail(.headerTooLong(characters: scalars.count, limit: Self.maximumCharacters))
    }
    var parser = PythonLiteralParser(scalars, source: source, allowsLongIntegers: major < 3)
    try self.init(try parser.parse(), dataOffset: prefix + length, source: source)
  }

  private init(_ literal: PythonLiteral, dataOffset: Int, source: String) throws {
    func fail(_ problem: NumPyFormatError.Problem) -> NumPyFormatError { NumPyFormatError(source, problem) }
    guard case .dictionary(let entries) = literal else {
      throw fail(.syntax(offset: 0, expected: "a dictionary", found: literal.text))
    }
    var values: [String: PythonLiteral] = [:]
    for entry in entries {
      guard case .string(let key) = entry.key else { throw fail(.wrongKeys(entries.map(\.key.text))) }
      values[key] = entry.value
    }
    guard values.count == 3, let descr = values["descr"], let order = values["fortran_order"],
      let shape = values["shape"]
    else { throw fail(.wrongKeys(Array(values.keys))) }
    self.shape = try Self.shape(shape, fail)
    guard case .boolean(let isFortranOrder) = order else {
      throw fail(.wrongValue(key: "fortran_order", expected: "True or False", found: order.text))
    }
    self.isFortranOrder = isFortranOrder
    elementType = try Self.elementType(descr, fail)
    self.dataOffset = dataOffset
    try Self.checkSize(self.shape, elementType, fail)
  }

  private static func elementType(
    _ descr: PythonLiteral, _ fail: (NumPyFormatError.Problem) -> NumPyFormatError
  ) throws -> ElementType {
    guard case .string(let name) = descr else { throw fail(.unsupportedType(descr.text)) }
    if let type = ElementType(name: name) { return type }
    throw fail(ElementType.isObject(name) ? .objectType(name) : .unsupportedType("'\(name)'"))
  }

  private static func shape(
    _ literal: PythonLiteral, _ fail: (NumPyFormatError.Problem) -> NumPyFormatError
  ) throws -> [Int] {
    guard case .tuple(let entries) = literal else {
      throw fail(.wrongValue(key: "shape", expected: "a tuple of lengths", found: literal.text))
    }
    let lengths = try entries.map { entry in
      guard case .integer(let length) = entry else {
        throw fail(.wrongValue(key: "shape", expected: "a tuple of lengths", found: literal.text))
      }
      guard length >= 0 else { throw fail(.negativeLength(length)) }
      return length
    }
    guard lengths.count <= 64 else { throw fail(.tooManyAxes(lengths.count)) }
    return lengths
  }

  /// Like NumPy, refuses a shape whose lengths other than zero would not fit into memory, even if one is zero.
  private static func checkSize(
    _ shape: [Int], _ type: ElementType, _ fail: (NumPyFormatError.Problem) -> NumPyFormatError
  ) throws {
    var bytes = type.width
    for length in shape where length != 0 {
      let (product, overflows) = bytes.multipliedReportingOverflow(by: length)
      guard !overflows else { throw fail(.tooLarge(shape: shape)) }
      bytes = product
    }
  }
}
