/// Parses the part of Python's literal syntax that `ast.literal_eval` takes and that headers use.
///
/// One pass over Unicode scalars; nesting is limited, so that no header can exhaust the stack.
struct PythonLiteralParser {
  private static let maximumDepth = 90

  private let scalars: [Unicode.Scalar]
  private let source: String

  /// Whether integers may end in `L`, as Python 2 wrote them.
  private let allowsLongIntegers: Bool
  private var position = 0

  /// How many signs have been seen.
  private var signs = 0

  init(_ scalars: [Unicode.Scalar], source: String, allowsLongIntegers: Bool) {
    self.scalars = scalars
    self.source = source
    self.allowsLongIntegers = allowsLongIntegers
  }

  /// Parses all of the text as one value.
  mutating func parse() throws -> PythonLiteral {
    let value = try expression(depth: 0)
    skipSpace()
    guard position == scalars.count else { throw unexpected("the end of the header") }
    return value
  }

  // MARK: Values

  /// A value, or several with commas between them: a tuple without parentheses is only taken inside parentheses.
  private mutating func expression(depth: Int) throws -> PythonLiteral {
    guard depth <= Self.maximumDepth else { throw unexpected("less deeply nested brackets") }
    skipSpace()
    guard let scalar = peek else { throw unexpected("a value") }
    switch scalar {
    case "{": return try dictionary(depth: depth)
    case "(": return try parenthesized(depth: depth)
    case "[":
      position += 1
      return .list(try entries(until: "]", depth: depth).values)
    case "+", "-": return try signed(depth: depth)
    case "'", "\"": return try strings()
    case "0"..."9", ".": return try number()
    default: return try word()
    }
  }

  private mutating func parenthesized(depth: Int) throws -> PythonLiteral {
    position += 1
    let (values, hasComma) = try entries(until: ")", depth: depth)
    return values.count == 1 && !hasComma ? values[0] : .tuple(values)
  }

  private mutating func entries(
    until end: Unicode.Scalar, depth: Int
  ) throws -> (values: [PythonLiteral], hasComma: Bool) {
    var values: [PythonLiteral] = []
    var hasComma = false
    while true {
      skipSpace()
      if take(end) { return (values, hasComma) }
      values.append(try expression(depth: depth + 1))
      skipSpace()
      if take(",") {
        hasComma = true
        continue
      }
      guard take(end) else { throw unexpected("',' or '\(end)'") }
      return (values, hasComma)
    }
  }

  private mutating func dictionary(depth: Int) throws -> PythonLiteral {
    position += 1
    var entries: [PythonLiteral.Entry] = []
    while true {
      skipSpace()
      if take("}") { return .dictionary(entries) }
      let key = try expression(depth: depth + 1)
      skipSpace()
      guard take(":") else { throw unexpected("':'") }
      entries.append(.init(key: key, value: try expression(depth: depth + 1)))
      skipSpace()
      if take(",") { continue }
      guard take("}") else { throw unexpected("',' or '}'") }
      return .dictionary(entries)
    }
  }

  private mutating func signed(depth: Int) throws -> PythonLiteral {
    let isNegative = peek == "-"
    position += 1
    signs += 1
    let (start, signsBefore) = (position, signs)
    let operand = try expression(depth: depth + 1)
    // To `ast.literal_eval`, `--3` is a computation and no literal.
    guard signs == signsBefore else { throw unexpected("a number after the sign", at: start) }
    switch operand {
    case .integer(let value): return value == .min ? .other("a number too large") : .integer(isNegative ? -value : value)
    case .other(let text): return .other((isNegative ? "-" : "+") + text)
    default: throw unexpected("a number after the sign")
    }
  }

  private mutating func word() throws -> PythonLiteral {
    let start = position
    while let scalar = peek, scalar.properties.isXIDContinue { position += 1 }
    let word = text(from: start)
    if peek == "'" || peek == "\"", word.unicodeScalars.count <= 2 {
      position = start
      return try strings()
    }
    switch word {
    case "True": return .boolean(true)
    case "False": return .boolean(false)
    case "None": return .none
    default:
      position = start
      throw unexpected("a value")
    }
  }

  // MARK: Numbers

  private mutating func number() throws -> PythonLiteral {
    let start = position
    while let scalar = peek, scalar == "." || scalar == "_" || scalar.isASCII && scalar.properties.isXIDContinue {
      position += 1
      if scalar == "e" || scalar == "E", !text(from: start).hasPrefix("0x"), peek == "+" || peek == "-" { position += 1 }
    }
    var digits = text(from: start)
    if allowsLongIntegers {
      if digits.hasSuffix("L") {
        digits.removeLast()
      } else {
        takeSeparateL()
      }
    }
    return try PythonNumber.parse(digits) ?? { throw unexpected("a number", at: start) }()
  }

  /// Python 2 wrote `2L`; NumPy drops an `L` behind a number even after a space.
  private mutating func takeSeparateL() {
    let start = position
    while peek == " " || peek == "\t" { position += 1 }
    guard take("L"), !(peek?.properties.isXIDContinue ?? false) else {
      position = start
      return
    }
  }

  // MARK: Strings

  /// One string, or several side by side, which are one.
  private mutating func strings() throws -> PythonLiteral {
    var result = ""
    while true {
      var literal = PythonStringScanner(scalars, at: position)
      guard let part = literal.scan() else { throw unexpected("a string", at: literal.position) }
      position = literal.position
      if part.isBytes { return .other("a bytes literal") }
      result += part.text
      skipSpace()
      guard let scalar = peek, scalar == "'" || scalar == "\"" || startsPrefixedString else { return .string(result) }
    }
  }

  private var startsPrefixedString: Bool {
    guard position + 1 < scalars.count else { return false }
    let quotes: Set<Unicode.Scalar> = ["'", "\""]
    return "uUrR".unicodeScalars.contains(scalars[position]) && quotes.contains(scalars[position + 1])
  }

  // MARK: Scalars

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  /// Skips white space, comments, and a backslash at the end of a line.
  private mutating func skipSpace() {
    while let scalar = peek {
      switch scalar {
      case " ", "\t", "\n", "\r", "\u{C}": position += 1
      case "#": while let next = peek, next != "\n", next != "\r" { position += 1 }
      case "\\" where position + 1 < scalars.count && (scalars[position + 1] == "\n" || scalars[position + 1] == "\r"):
        position += 2
      default: return
      }
    }
  }

  private func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<position]))
  }

  private func unexpected(_ expected: String, at offset: Int? = nil) -> NumPyFormatError {
    let offset = offset ?? position
    let found = offset < scalars.count ? "'\(scalars[offset].escaped(asASCII: true))'" : "the end"
    return NumPyFormatError(source, .syntax(offset: offset, expected: expected, found: found))
  }
}
