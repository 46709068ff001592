/// A sum in a form in which like terms meet: products of different powers, each with a coefficient.
struct SumOfTerms {
  private enum Term {
    case product(ProductOfPowers)
    /// A term without a finite coefficient, which nothing can be added to.
    case other(Formula)
  }

  /// The terms in the order in which their powers first occurred.
  private var terms: [Term] = []

  /// Where in `terms` the product of certain powers is.
  private var places: [[Formula: Double]: Int] = [:]

  /// The form of a sum, a difference or a negative, or of anything else as a sum of one term.
  init(of formula: Formula) {
    add(formula, negated: false, isSimplified: false)
  }

  private mutating func add(_ formula: Formula, negated: Bool, isSimplified: Bool) {
    switch formula {
    case .sum(let u, let v):
      add(u, negated: negated, isSimplified: isSimplified)
      add(v, negated: negated, isSimplified: isSimplified)
    case .difference(let u, let v):
      add(u, negated: negated, isSimplified: isSimplified)
      add(v, negated: !negated, isSimplified: isSimplified)
    case .negative(let u):
      add(u, negated: !negated, isSimplified: isSimplified)
    default:
      if isSimplified {
        addTerm(formula, negated: negated)
      } else {
        add(formula.simplified(), negated: negated, isSimplified: true)
      }
    }
  }

  private mutating func addTerm(_ formula: Formula, negated: Bool) {
    guard var product = ProductOfPowers(of: formula, isSimplified: true) else {
      terms.append(.other(negated ? .negative(formula) : formula))
      return
    }
    if negated { product.coefficient = -product.coefficient }

    if let place = places[product.exponents], case .product(var sum) = terms[place],
      let coefficient = sum.coefficient + product.coefficient
    {
      sum.coefficient = coefficient
      terms[place] = .product(sum)
    } else {
      places[product.exponents] = terms.count
      terms.append(.product(product))
    }
  }

  /// The sum, written with a positive term first if there is one.
  var formula: Formula {
    var parts = terms.compactMap { term -> Formula? in
      switch term {
      case .product(let product): product.coefficient.isZero ? nil : product.formula
      case .other(let formula): formula
      }
    }
    if let first = parts.firstIndex(where: { Self.positivePart(ofNegative: $0) == nil }) {
      parts.insert(parts.remove(at: first), at: 0)
    }
    guard let first = parts.first else { return 0 }
    return parts.dropFirst().reduce(first) { sum, part in
      if let positive = Self.positivePart(ofNegative: part) {
        .difference(sum, positive)
      } else {
        .sum(sum, part)
      }
    }
  }

  /// `u` if the formula is −u or a negative number; else `nil`.
  private static func positivePart(ofNegative formula: Formula) -> Formula? {
    switch formula {
    case .negative(let u): u
    case .constant(let value) where value < 0: .constant(-value)
    default: nil
    }
  }
}
