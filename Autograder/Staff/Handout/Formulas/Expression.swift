/// An expression of a source text in a normal form: spellings of one formula that differ only in spacing, in the order of factors and
/// terms, in parentheses, or in where a minus sign stands, are equal but for their variables' names.
indirect enum Expression: Equatable {
  /// A name, a member that is no operation (`layer.dW`), or an element picked by a number (`inputs[0]`).
  case variable(String)

  case number(String)

  /// A function of arguments; a method is a function of its receiver, and the transpose one called `T`.
  case call(String, [Expression])

  /// An array literal or a tuple.
  case list([Expression])

  /// Terms, each added or subtracted.
  case sum([Term])

  /// Factors, above and below the line.
  case product(isNegative: Bool, factors: [Expression], divisors: [Expression])

  /// `a > b` and the like.
  case comparison(String, Expression, Expression)

  struct Term: Equatable {
    var isNegative: Bool
    var expression: Expression
  }
}

// MARK: Building the normal form

extension Expression {
  var negated: Expression {
    switch self {
    case .sum(let terms): .sum(terms.map { Term(isNegative: !$0.isNegative, expression: $0.expression) })
    case .product(let isNegative, let factors, let divisors):
      .product(isNegative: !isNegative, factors: factors, divisors: divisors)
    default: .product(isNegative: true, factors: [self], divisors: [])
    }
  }

  static func + (a: Expression, b: Expression) -> Expression { .sum(a.terms + b.terms) }

  static func - (a: Expression, b: Expression) -> Expression { a + b.negated }

  static func * (a: Expression, b: Expression) -> Expression {
    let (a, b) = (a.parts, b.parts)
    return .product(
      isNegative: a.isNegative != b.isNegative, factors: a.factors + b.factors,
      divisors: a.divisors + b.divisors)
  }

  static func / (a: Expression, b: Expression) -> Expression {
    let b = b.parts
    return a * .product(isNegative: b.isNegative, factors: b.divisors, divisors: b.factors)
  }

  private var terms: [Term] {
    switch self {
    case .sum(let terms): terms
    case .product(true, let factors, let divisors):
      [
        Term(
          isNegative: true,
          expression: factors.count == 1 && divisors.isEmpty
            ? factors[0] : .product(isNegative: false, factors: factors, divisors: divisors))
      ]
    default: [Term(isNegative: false, expression: self)]
    }
  }

  /// The expression as a product.
  private var parts: (isNegative: Bool, factors: [Expression], divisors: [Expression]) {
    switch self {
    case .product(let isNegative, let factors, let divisors): (isNegative, factors, divisors)
    case .number("1"): (false, [], [])
    default: (false, [self], [])
    }
  }
}

// MARK: Looking inside

extension Expression {
  /// How many operations it takes to compute this.
  var weight: Int {
    switch self {
    case .variable, .number: 0
    case .call(_, let arguments): 1 + arguments.reduce(0) { $0 + $1.weight }
    case .list(let elements): 1 + elements.reduce(0) { $0 + $1.weight }
    case .sum(let terms): terms.count - 1 + terms.reduce(0) { $0 + $1.expression.weight }
    case .product(let isNegative, let factors, let divisors):
      max(factors.count, 1) - 1 + divisors.count + (isNegative ? 1 : 0)
        + (factors + divisors).reduce(0) { $0 + $1.weight }
    case .comparison(_, let a, let b): 1 + a.weight + b.weight
    }
  }

  /// The expressions this one is put together from directly.
  var operands: [Expression] {
    switch self {
    case .variable, .number: []
    case .call(_, let arguments): arguments
    case .list(let elements): elements
    case .sum(let terms): terms.map(\.expression)
    case .product(_, let factors, let divisors): factors + divisors
    case .comparison(_, let a, let b): [a, b]
    }
  }

  /// The names of the variables, in the order in which they occur.
  var variables: [String] {
    if case .variable(let name) = self { return [name] }
    return operands.flatMap(\.variables).reduce(into: []) { if !$0.contains($1) { $0.append($1) } }
  }

  /// This expression, everything it is put together from, and for sums and products of a few operands those of fewer of them.
  var subexpressions: [Expression] {
    [self] + partialSumsAndProducts + operands.flatMap(\.subexpressions)
  }

  private static let mostParts = 5

  private var partialSumsAndProducts: [Expression] {
    switch self {
    case .sum(let terms) where (3...Self.mostParts).contains(terms.count):
      terms.subsets.filter { $0.count >= 2 && $0.count < terms.count }.map { .sum($0) }
    case .product(let isNegative, let factors, let divisors)
    where (2...Self.mostParts).contains(factors.count + divisors.count):
      factors.subsets.flatMap { factors in
        divisors.subsets.filter { factors.count + $0.count >= 2 }.flatMap { divisors in
          (isNegative ? [true, false] : [false]).map {
            .product(isNegative: $0, factors: factors, divisors: divisors)
          }
        }
      }
    default: []
    }
  }
}

extension Array {
  /// All subsets, in the array's order.
  fileprivate var subsets: [[Element]] {
    reduce(into: [[]]) { subsets, element in subsets += subsets.map { $0 + [element] } }
  }
}
