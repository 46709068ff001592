/// Reads one expression out of tokens, as far as it goes.
///
/// What computes with arrays is understood: arithmetic, comparisons, calls, members, subscripts, literals. A closure, a ternary and
/// whatever else Swift has ends the expression; what is inside is read as an expression of its own.
struct ExpressionParser {
  private let tokens: [SourceToken]
  private(set) var position: Int
  private var depth = 0

  init(_ tokens: [SourceToken], at position: Int) {
    (self.tokens, self.position) = (tokens, position)
  }

  /// The longest expression that begins here, if one does; if none does, the position stays.
  mutating func expression() -> Expression? { attempt { $0.operation(ofPrecedence: 0) } }

  private static let deepest = 60

  private mutating func attempt<T>(_ parse: (inout ExpressionParser) -> T?) -> T? {
    guard depth < Self.deepest else { return nil }
    var parser = self
    parser.depth += 1
    guard let result = parse(&parser) else { return nil }
    position = parser.position
    return result
  }

  private var next: SourceToken? { position < tokens.count ? tokens[position] : nil }

  private mutating func skip(_ mark: String) -> Bool {
    guard next?.text == mark else { return false }
    position += 1
    return true
  }

  // MARK: Operators

  private static let precedences = [
    ">": 1, "<": 1, ">=": 1, "<=": 1, "==": 1, "!=": 1, "+": 2, "-": 2, "*": 3, "/": 3, "·": 3, "@": 3,
  ]

  private mutating func operation(ofPrecedence least: Int) -> Expression? {
    guard var left = operand() else { return nil }
    // An operator between two operands has blanks on both sides or on none.
    while let mark = next, let precedence = Self.precedences[mark.text], precedence > least,
      mark.spaceBefore == mark.spaceAfter
    {
      let right = attempt { parser -> Expression? in
        parser.position += 1
        return parser.operation(ofPrecedence: precedence)
      }
      guard let right else { break }
      left = Self.combine(left, mark.text, right)
    }
    return left
  }

  private static func combine(_ a: Expression, _ mark: String, _ b: Expression) -> Expression {
    switch mark {
    case "+": a + b
    case "-": a - b
    case "*": a * b
    case "/": a / b
    case "@": .call("matmul", [a, b])
    case "·": a.isTransposed || b.isTransposed ? .call("matmul", [a, b]) : a * b
    case "<": .comparison(">", b, a)
    case "<=": .comparison(">=", b, a)
    default: .comparison(mark, a, b)
    }
  }

  private mutating func operand() -> Expression? {
    guard let first = next else { return nil }
    if first.text == "-", !first.spaceAfter {
      return attempt { parser in
        parser.position += 1
        return parser.operand()?.negated
      }
    }
    if first.text == "try" || first.text == "await" {
      return attempt { parser in
        parser.position += 1
        return parser.operand()
      }
    }
    guard var result = attempt({ $0.primary() }) else { return nil }
    while let longer = attempt({ $0.continuation(of: result) }) { result = longer }
    return result
  }

  // MARK: Operands

  private mutating func primary() -> Expression? {
    guard let first = next else { return nil }
    position += 1
    switch first.kind {
    case .number: return .number(first.text)
    case .word:
      guard !Self.keywords.contains(first.text) else { return nil }
      if next?.text == "(", next?.spaceBefore == false, let arguments = attempt({ $0.arguments(until: ")") })
      {
        return .called(first.text, arguments)
      }
      return .variable(first.text)
    case .mark:
      switch first.text {
      case "(", "[":
        position -= 1
        guard let elements = arguments(until: first.text == "(" ? ")" : "]") else { return nil }
        return first.text == "(" && elements.count == 1 ? elements[0] : .list(elements)
      case ".":
        guard let name = next, name.kind == .word, !name.spaceBefore else { return nil }
        position += 1
        return .variable(name.text)
      default: return nil
      }
    }
  }

  /// What follows an operand and belongs to it: a member, a method's call, a subscript.
  private mutating func continuation(of base: Expression) -> Expression? {
    guard let mark = next else { return nil }
    position += 1
    switch mark.text {
    case ".":
      guard let member = next, member.kind != .mark, !mark.spaceAfter else { return nil }
      position += 1
      if next?.text == "(", next?.spaceBefore == false, let arguments = attempt({ $0.arguments(until: ")") })
      {
        return .called(member.text, arguments, on: base)
      }
      if member.text == "T" { return .call("T", [base]) }
      if case .variable(let name) = base { return .variable("\(name).\(member.text)") }
      return .call(member.text, [base])
    case "[" where !mark.spaceBefore:
      position -= 1
      guard let indices = arguments(until: "]") else { return nil }
      if case .variable(let name) = base, indices.count == 1, indices[0].weight == 0 {
        return .variable("\(name)[\(indices[0].form)]")
      }
      return .call("subscript", [base] + indices)
    case "ᵀ": return .call("T", [base])
    case "²": return base * base
    case "**" where next?.text == "2":
      position += 1
      return base * base
    case "!" where !mark.spaceBefore, "?" where !mark.spaceBefore: return base
    default: return nil
    }
  }

  /// Expressions between brackets, separated by commas, with or without labels; Python has `=` behind a label.
  private mutating func arguments(until end: String) -> [Expression]? {
    position += 1
    var arguments: [Expression] = []
    while !skip(end) {
      if let label = next, label.kind == .word, position + 1 < tokens.count, tokens[position + 1].text == ":"
      {
        position += 2
      }
      guard let argument = expression() else { return nil }
      arguments.append(argument)
      guard skip(",") || next?.text == end else { return nil }
    }
    return arguments
  }

  private static let keywords: Set<String> = [
    "as", "break", "case", "catch", "continue", "default", "defer", "do", "else", "for", "func", "guard",
    "if", "in",
    "is", "let", "return", "switch", "throw", "var", "where", "while",
  ]
}

extension Expression {
  fileprivate var isTransposed: Bool {
    if case .call("T", _) = self { true } else { false }
  }

  /// A call, with the spellings of one function made one, and without those that change nothing but a shape or a type.
  fileprivate static func called(
    _ name: String, _ arguments: [Expression], on receiver: Expression? = nil
  ) -> Expression {
    var operands = arguments
    if let receiver, !receiver.isModule { operands.insert(receiver, at: 0) }
    guard let first = operands.first else { return .call(name, []) }
    switch name {
    case "unbroadcast", "reshaped", "reshape", "copy", "Double", "NDArray": return first
    case "transposed", "transpose", "swapAxes": return .call("T", [first])
    case "dot": return .call("matmul", operands)
    case "square": return first * first
    case "pow" where operands.count == 2 && operands[1] == .number("2"): return first * first
    default: return .call(name, operands)
    }
  }

  private var isModule: Bool {
    if case .variable(let name) = self {
      ["NDArrays", "MyTorch", "Foundation", "np"].contains(name)
    } else {
      false
    }
  }
}
