extension NPYHeader {
  /// Takes a header from the dictionary that its text is, with the same checks as NumPy.
  init(_ literal: PythonLiteral, dataOffset: Int, source: String) throws(NumPyFormatError) {
    guard case .dictionary(let entries) = literal else {
      throw NumPyFormatError(source, .notADictionary(found: literal.shown))
    }
    var values: [String: PythonLiteral] = [:]
    for entry in entries {
      guard case .string(let key) = entry.key else {
        throw NumPyFormatError(source, .wrongKeys(found: entries.prefix(10).map(\.key.shown)))
      }
      values[key] = entry.value
    }
    guard values.count == 3, let descr = values["descr"], let order = values["fortran_order"],
      let shape = values["shape"]
    else {
      let keys = values.keys.sorted().prefix(10).map { PythonLiteral.string($0).shown }
      throw NumPyFormatError(source, .wrongKeys(found: keys))
    }
    let lengths = try Self.lengths(shape, source: source)
    guard case .boolean(let isFortranOrder) = order else {
      throw NumPyFormatError(
        source, .wrongValue(key: "fortran_order", expected: "True or False", found: order.shown))
    }
    try self.init(
      elementType: Self.elementType(descr, source: source), isFortranOrder: isFortranOrder, shape: lengths,
      dataOffset: dataOffset, source: source)
  }

  private static func lengths(_ shape: PythonLiteral, source: String) throws(NumPyFormatError) -> [Int] {
    let error = NumPyFormatError(
      source, .wrongValue(key: "shape", expected: "a tuple of integers, such as (2, 3)", found: shape.shown))
    guard case .tuple(let values) = shape else { throw error }
    var lengths: [Int] = []
    for value in values {
      guard case .integer(let length) = value else { throw error }
      lengths.append(length)
    }
    return lengths
  }

  /// The type that a `descr` means: a name, or a tuple of a `descr` and a shape of one element.
  private static func elementType(
    _ descr: PythonLiteral, source: String
  ) throws(NumPyFormatError) -> ElementType {
    if case .tuple(let parts) = descr, parts.count >= 2, isOneElement(parts[1]) {
      return try elementType(parts[0], source: source)
    }
    guard case .string(let name) = descr else {
      throw NumPyFormatError(source, .unsupportedType(descr.shown))
    }
    if let type = ElementType(name: name) { return type }
    throw NumPyFormatError(
      source, ElementType.isObject(name) ? .objectType(descr.shown) : .unsupportedType(descr.shown))
  }

  /// Whether NumPy takes the second part of a `descr` for a shape that changes nothing.
  private static func isOneElement(_ shape: PythonLiteral) -> Bool {
    switch shape {
    case .tuple(let lengths): lengths.allSatisfy { $0 == .integer(1) }
    case .integer(let length): length == 1
    case .none: true
    default: false
    }
  }
}
