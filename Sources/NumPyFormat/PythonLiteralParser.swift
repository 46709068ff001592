/// Parses what Python's `ast.literal_eval` takes, and nothing else: constants, tuples, lists, sets,
/// dictionaries.
///
/// One pass over the text. Brackets nest no deeper than in Python, so that no text can exhaust the stack.
struct PythonLiteralParser {
  /// How many brackets may be open at once in CPython's tokenizer.
  private static let maximumDepth = 200

  private let scalars: [Unicode.Scalar]
  private let source: String

  /// Whether the text may be of Python 2, whose integers may end in an `L`, which NumPy then drops.
  private let isLenient: Bool

  /// Whether indentation is forgiven, a side effect of that in NumPy; not if a line ends in a return alone.
  private let forgivesIndentation: Bool

  private var position = 0

  /// How many brackets are open.
  private var depth = 0

  /// Whether the last number had a sign; Python does not give it another.
  private var isSigned = false

  init(_ text: some Sequence<Unicode.Scalar>, source: String, isLenient: Bool) {
    // Like Python, one kind of line end before anything else.
    var scalars: [Unicode.Scalar] = []
    var followsReturn = false
    var hasLoneReturn = false
    for scalar in text {
      if followsReturn && scalar != "\n" { hasLoneReturn = true }
      if !(followsReturn && scalar == "\n") { scalars.append(scalar == "\r" ? "\n" : scalar) }
      followsReturn = scalar == "\r"
    }
    self.scalars = scalars
    forgivesIndentation = isLenient && !hasLoneReturn
    self.source = source
    self.isLenient = isLenient
  }

  /// Parses all of the text as one value.
  mutating func parse() throws(NumPyFormatError) -> PythonLiteral {
    if let null = scalars.firstIndex(of: "\0") { throw unexpected("no null character", at: null) }
    while peek == " " || peek == "\t" { position += 1 }
    guard !skipLines(isLineStart: true) else { throw unexpected("a line without indentation") }
    let value = try expression()
    let isIndented = skipLines(isLineStart: false)
    guard position == scalars.count, forgivesIndentation || !isIndented else {
      throw unexpected("the end of the header")
    }
    return value
  }

  // MARK: Values

  /// A constant, a number with a sign, a complex number, or something in brackets.
  private mutating func expression() throws(NumPyFormatError) -> PythonLiteral {
    skipSpace()
    let value: PythonLiteral
    if peek == "+" || peek == "-" {
      value = try signed()
    } else {
      value = try primary()
    }
    switch value {
    case .integer, .real: break
    default: return value
    }
    skipSpace()
    guard take("+") || take("-") else { return value }
    skipSpace()
    guard case .imaginary = try primary(), !isSigned else {
      throw unexpected("an imaginary number")
    }
    return .other("a complex number", isHashable: true)
  }

  private mutating func signed() throws(NumPyFormatError) -> PythonLiteral {
    let isNegative = peek == "-"
    position += 1
    skipSpace()
    let start = position
    let value = try primary()
    guard !isSigned else { throw unexpected("a number without a sign", at: start) }
    isSigned = true
    switch value {
    case .integer(let value): return .integer(isNegative ? -value : value)
    case .real(let text): return .real(isNegative ? "-\(text)" : text)
    case .imaginary(let text): return .imaginary(isNegative ? "-\(text)" : text)
    default: throw unexpected("a number", at: start)
    }
  }

  private mutating func primary() throws(NumPyFormatError) -> PythonLiteral {
    guard let scalar = peek else { throw unexpected("a value") }
    switch scalar {
    case "(":
      let (values, hasComma) = try entries(until: ")")
      return values.count == 1 && !hasComma ? values[0] : .tuple(values)
    case "[": return .list(try entries(until: "]").values)
    case "{": return try dictionaryOrSet()
    case "'", "\"": return try strings()
    case "0"..."9": return try number()
    case ".": return try startsWithDigit(at: position + 1) ? number() : ellipsis()
    default: return try word()
    }
  }

  private mutating func word() throws(NumPyFormatError) -> PythonLiteral {
    let start = position
    if PythonStringScanner.startsString(scalars, at: position) { return try strings() }
    var end = position
    while end < scalars.count, scalars[end].isASCII, scalars[end].properties.isXIDContinue { end += 1 }
    position = end
    switch String(String.UnicodeScalarView(scalars[start..<end])) {
    case "True": return .boolean(true)
    case "False": return .boolean(false)
    case "None": return .none
    case "set":
      skipSpace()
      guard take("(") else { break }
      skipSpace()
      guard take(")") else { break }
      return .other("a set", isHashable: false)
    default: break
    }
    throw unexpected("a value", at: start)
  }

  private mutating func ellipsis() throws(NumPyFormatError) -> PythonLiteral {
    for _ in 0..<3 where !take(".") { throw unexpected("a value") }
    return .other("Ellipsis", isHashable: true)
  }

  // MARK: Brackets

  private mutating func open() throws(NumPyFormatError) {
    guard depth < Self.maximumDepth else { throw unexpected("at most \(Self.maximumDepth) open brackets") }
    depth += 1
    position += 1
  }

  private mutating func close(_ bracket: Unicode.Scalar) -> Bool {
    guard take(bracket) else { return false }
    depth -= 1
    return true
  }

  private mutating func entries(
    until end: Unicode.Scalar
  ) throws(NumPyFormatError) -> (values: [PythonLiteral], hasComma: Bool) {
    try open()
    var values: [PythonLiteral] = []
    var hasComma = false
    while true {
      skipSpace()
      if close(end) { return (values, hasComma) }
      guard values.isEmpty || hasComma else { throw unexpected("',' or '\(end)'") }
      values.append(try expression())
      skipSpace()
      hasComma = take(",")
    }
  }

  private mutating func dictionaryOrSet() throws(NumPyFormatError) -> PythonLiteral {
    try open()
    var entries: [PythonLiteral.Entry] = []
    var isSet = false
    var hasComma = true
    while true {
      skipSpace()
      if close("}") { return isSet ? .other("a set", isHashable: false) : .dictionary(entries) }
      guard hasComma else { throw unexpected("',' or '}'") }
      let start = position
      let key = try expression()
      guard key.isHashable else { throw unexpected("a hashable value", at: start) }
      skipSpace()
      if entries.isEmpty && !isSet { isSet = peek != ":" }
      if !isSet {
        guard take(":") else { throw unexpected("':'") }
        entries.append(.init(key: key, value: try expression()))
        skipSpace()
      }
      hasComma = take(",")
    }
  }

  // MARK: Numbers and strings

  private mutating func number() throws(NumPyFormatError) -> PythonLiteral {
    var scanner = PythonNumberScanner(scalars, at: position)
    guard let value = scanner.scan() else { throw unexpected("a number") }
    position = scanner.position
    isSigned = false
    if isLenient { skipLongSuffixes() }
    return value
  }

  /// Python 2 wrote `2L`; NumPy drops any `L` behind a number, even after a space.
  private mutating func skipLongSuffixes() {
    while true {
      let start = position
      skipSpaceInLine()
      guard take("L"), !(peek.map { $0.properties.isXIDContinue } ?? false) else {
        position = start
        return
      }
    }
  }

  /// One string, or several side by side, which are one.
  private mutating func strings() throws(NumPyFormatError) -> PythonLiteral {
    var text = ""
    var kinds: Set<Bool> = []
    repeat {
      let start = position
      var scanner = PythonStringScanner(scalars, at: position)
      guard let part = scanner.scan() else { throw unexpected("a whole string", at: start) }
      position = scanner.position
      text += part.text
      kinds.insert(part.isBytes)
      guard kinds.count == 1 else { throw unexpected("strings of one kind", at: start) }
      skipSpace()
    } while PythonStringScanner.startsString(scalars, at: position)
    isSigned = false
    return kinds == [true] ? .other("a bytes literal", isHashable: true) : .string(text)
  }

  // MARK: Characters

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func startsWithDigit(at offset: Int) -> Bool {
    offset < scalars.count && "0"..."9" ~= scalars[offset]
  }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private func unexpected(_ expected: String, at offset: Int? = nil) -> NumPyFormatError {
    let offset = offset ?? position
    let found = offset < scalars.count ? "'\(scalars[offset].escaped(asASCII: true))'" : "the end"
    return NumPyFormatError(source, .syntax(offset: offset, expected: expected, found: found))
  }
}

// MARK: - White space

extension PythonLiteralParser {
  /// Skips white space, and in brackets line ends and comments, which mean nothing there.
  private mutating func skipSpace() {
    while true {
      skipSpaceInLine()
      switch peek {
      case "\n" where depth > 0: position += 1
      case "#" where depth > 0: skipComment()
      default: return
      }
    }
  }

  /// Skips white space in a line, and a backslash at its end, with which it goes on in the next.
  private mutating func skipSpaceInLine() {
    while let scalar = peek {
      switch scalar {
      case " ", "\t", "\u{C}": position += 1
      case "\\" where startsContinuation: position += 2
      default: return
      }
    }
  }

  private mutating func skipComment() {
    while let scalar = peek, scalar != "\n" { position += 1 }
  }

  private var startsContinuation: Bool {
    // Behind the last line there must be another.
    position + 2 < scalars.count && scalars[position + 1] == "\n"
  }

  /// Skips what means nothing before and behind the value, line by line; whether the line where it stops is
  /// indented.
  private mutating func skipLines(isLineStart: Bool) -> Bool {
    var isLineStart = isLineStart
    var isIndented = false
    while let scalar = peek {
      switch scalar {
      case " ", "\t":
        position += 1
        isIndented = isIndented || isLineStart
      case "\u{C}":
        position += 1
        isIndented = false
      case "\n":
        position += 1
        (isLineStart, isIndented) = (true, false)
      case "#":
        skipComment()
        isIndented = false
      case "\\" where startsContinuation:
        position += 2
        if forgivesIndentation { isIndented = false }
      default:
        return isIndented
      }
    }
    return isIndented
  }
}
