/// A value of Python's literal syntax, as far as a header can hold one.
indirect enum PythonLiteral: Equatable {
  case string(String)
  case integer(Int)
  case boolean(Bool)
  case none
  case tuple([PythonLiteral])
  case list([PythonLiteral])
  case dictionary([Entry])

  /// Something of the literal syntax that no header holds: a float, bytes, a number too large for 64 bits.
  case other(String)

  struct Entry: Equatable {
    let key: PythonLiteral
    let value: PythonLiteral
  }

  /// The value as Python would print it, about.
  var text: String {
    switch self {
    case .string(let text): "'\(text)'"
    case .integer(let value): "\(value)"
    case .boolean(let value): value ? "True" : "False"
    case .none: "None"
    case .tuple(let entries): "(" + entries.map(\.text).joined(separator: ", ") + (entries.count == 1 ? ",)" : ")")
    case .list(let entries): "[" + entries.map(\.text).joined(separator: ", ") + "]"
    case .dictionary: "a dictionary"
    case .other(let text): text
    }
  }
}
