extension Formula {
  /// A simpler formula with the same value.
  ///
  /// Sums collect like terms (x·y + y·x = 2·x·y), products collect powers of like factors
  /// (x·x²/x = x², and for that (x·y)² becomes x²·y²), whole numbers and fractions are calculated exactly, and
  /// ln and exp undo each other. What is not exact stays as it is written: ln(2) does not become 0.6931….
  /// Sums are not multiplied out: 2·(x + y) stays.
  ///
  /// The value is the same, but for rounding, wherever the original has one; the simpler one may have a value
  /// where the original has none (x/x = 1 at x = 0).
  public func simplified() -> Formula {
    switch self {
    case .constant, .variable:
      return self
    case .sum, .difference, .negative:
      return SumOfTerms(of: self).formula
    case .product(0, _), .product(_, 0):
      // Most of a derivative's terms; nothing of the other factor need be looked at.
      return 0
    case .product, .quotient:
      return ProductOfPowers(of: self)?.formula ?? withSimplifiedOperands()
    case .power:
      return simplifiedPower()
    case .function(let function, let u):
      return function.simplified(at: u.simplified())
    }
  }

  /// The same operation on simplified operands, for what cannot be simplified further, such as a division by 0.
  private func withSimplifiedOperands() -> Formula {
    switch self {
    case .product(let u, let v): .product(u.simplified(), v.simplified())
    case .quotient(let u, let v): .quotient(u.simplified(), v.simplified())
    case .power(let u, let v): .power(u.simplified(), v.simplified())
    default: self
    }
  }

  private func simplifiedPower() -> Formula {
    let result = withSimplifiedOperands()
    switch result {
    case .power(1, _): return 1
    case .power(_, .constant): return ProductOfPowers(of: result, isSimplified: true)?.formula ?? result
    default: return result
    }
  }
}

extension ElementaryFunction {
  /// The function of a simplified formula: a number where that is exact, and without its inverse.
  fileprivate func simplified(at u: Formula) -> Formula {
    switch (self, u) {
    case (.ln, .function(.exp, let inner)), (.exp, .function(.ln, let inner)): inner
    case (.ln, 1), (.sin, 0), (.sqrt, 0), (.tanh, 0): 0
    case (.exp, 0), (.cos, 0), (.sqrt, 1): 1
    default: .function(self, u)
    }
  }
}
