/// Finds the expressions in a source text.
struct ExpressionReader {
  /// An expression and the number of the line in which it begins.
  typealias Located = (line: Int, expression: Expression)

  private var scopes: [[String: Expression]] = [[:]]
  private var found: [Located] = []

  /// All expressions of `source` that are no part of a longer one; those that use names bound by `let` both as they are and with
  /// what was bound in the names' place.
  static func expressions(in source: String) -> [Located] {
    var reader = ExpressionReader()
    reader.read(SourceToken.tokens(of: source))
    return reader.found
  }

  private mutating func read(_ tokens: [SourceToken]) {
    var position = 0
    while position < tokens.count {
      let token = tokens[position]
      switch token.text {
      case "{":
        scopes.append([:])
        position += 1
      case "}":
        if scopes.count > 1 { scopes.removeLast() }
        position += 1
      case "let":
        position = readBinding(tokens, from: position)
      default:
        var parser = ExpressionParser(tokens, at: position)
        if let expression = parser.expression() { note(expression, line: token.line) }
        position = max(parser.position, position + 1)
      }
    }
  }

  /// Reads `let name = …` or `let (name, name) = (…, …)`; returns where to go on.
  private mutating func readBinding(_ tokens: [SourceToken], from start: Int) -> Int {
    var pattern = ExpressionParser(tokens, at: start + 1)
    let names = pattern.expression()
    var equals = pattern.position
    // A type may stand between.
    while equals < tokens.count, tokens[equals].line == tokens[start].line, tokens[equals].text != "=" {
      equals += 1
    }
    guard let names, equals < tokens.count, tokens[equals].text == "=" else { return start + 1 }
    var parser = ExpressionParser(tokens, at: equals + 1)
    guard let value = parser.expression() else { return equals + 1 }
    let inlined = note(value, line: tokens[equals].line)
    switch (names, inlined) {
    case (.variable(let name), _): scopes[scopes.count - 1][name] = inlined
    case (.list(let names), .list(let values)) where names.count == values.count:
      for case (.variable(let name), let value) in zip(names, values) {
        scopes[scopes.count - 1][name] = value
      }
    default: break
    }
    return parser.position
  }

  /// Keeps an expression in both its versions; returns the one in which bound names are replaced.
  @discardableResult
  private mutating func note(_ expression: Expression, line: Int) -> Expression {
    found.append((line, expression))
    let inlined = expression.replacing { name in scopes.last { $0[name] != nil }?[name] }
    guard inlined != expression, inlined.weight <= Self.heaviest else { return expression }
    found.append((line, inlined))
    return inlined
  }

  private static let heaviest = 40
}

extension Expression {
  /// The expression with `replacement` of a variable's name in the variable's place, where there is one.
  fileprivate func replacing(_ replacement: (String) -> Expression?) -> Expression {
    switch self {
    case .variable(let name): return replacement(name) ?? self
    case .number: return self
    case .call(let name, let arguments): return .call(name, arguments.map { $0.replacing(replacement) })
    case .list(let elements): return .list(elements.map { $0.replacing(replacement) })
    case .comparison(let mark, let a, let b):
      return .comparison(mark, a.replacing(replacement), b.replacing(replacement))
    case .sum(let terms):
      return terms.dropFirst().reduce(Self.signed(terms[0], replacement)) {
        $0 + Self.signed($1, replacement)
      }
    case .product(let isNegative, let factors, let divisors):
      let start = Expression.product(isNegative: isNegative, factors: [], divisors: [])
      let above = factors.reduce(start) { $0 * $1.replacing(replacement) }
      return divisors.reduce(above) { $0 / $1.replacing(replacement) }
    }
  }

  private static func signed(_ term: Term, _ replacement: (String) -> Expression?) -> Expression {
    let expression = term.expression.replacing(replacement)
    return term.isNegative ? expression.negated : expression
  }
}
