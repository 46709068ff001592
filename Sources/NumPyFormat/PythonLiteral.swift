/// A value in Python's literal syntax, as far as a header has a use for it.
enum PythonLiteral: Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case none
  case tuple([PythonLiteral])
  case list([PythonLiteral])
  case dictionary([Entry])

  /// A number that is no length: with a point, with an exponent, or too large for 64 bits.
  case real(String)

  /// The imaginary part of a complex number.
  case imaginary(String)

  /// Bytes, a set, a complex number, an ellipsis, by this name.
  case other(String, isHashable: Bool)

  /// A key of a dictionary with its value.
  struct Entry: Equatable {
    let key: PythonLiteral
    let value: PythonLiteral
  }

  /// Whether Python takes the value as a key, or into a set.
  var isHashable: Bool {
    switch self {
    case .list, .dictionary: false
    case .tuple(let values): values.allSatisfy(\.isHashable)
    case .other(_, let isHashable): isHashable
    case .string, .integer, .boolean, .none, .real, .imaginary: true
    }
  }

  /// The value as Python would print it, about; short, and without control characters.
  var shown: String {
    let text = self.text
    return text.count <= 60 ? text : "\(text.prefix(57))..."
  }

  private var text: String {
    switch self {
    case .string(let text):
      "'" + text.unicodeScalars.prefix(80).map { $0.escaped(asASCII: true) }.joined() + "'"
    case .integer(let value): String(value)
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .tuple(let values): "(\(Self.list(values))\(values.count == 1 ? "," : ""))"
    case .list(let values): "[\(Self.list(values))]"
    case .dictionary(let entries): entries.isEmpty ? "{}" : "{\(entries[0].key.shown): ...}"
    case .real(let text), .imaginary(let text): String(text.prefix(80))
    case .other(let name, _): name
    }
  }

  private static func list(_ values: [PythonLiteral]) -> String {
    values.prefix(20).map(\.shown).joined(separator: ", ")
  }
}
