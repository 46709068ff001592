/// A product in a form in which like factors meet: a coefficient times powers of different bases.
struct ProductOfPowers {
  /// The number in front.
  var coefficient: Coefficient

  /// The exponent of each base, none of them 0; two products of the same powers are equal here.
  private(set) var exponents: [Formula: Double] = [:]

  /// The bases in the order in which they first occurred.
  private var bases: [Formula] = []

  /// The form of a product, quotient or power, or of anything else as a product of one factor.
  ///
  /// - Parameters:
  ///   - formula: The formula.
  ///   - isSimplified: Whether its factors are known to be simplified.
  /// - Returns: `nil` if the coefficient is not a finite number, as after a division by 0.
  init?(of formula: Formula, isSimplified: Bool = false) {
    coefficient = .one
    guard multiply(by: formula, to: 1, isSimplified: isSimplified) else { return nil }
    // A base that cancelled and came back stands here twice.
    var seen: Set<Formula> = []
    bases.removeAll { exponents[$0] == nil || !seen.insert($0).inserted }
  }

  /// Multiplies by `formula` to a whole `power`; `false` if the coefficient is then not a finite number.
  private mutating func multiply(by formula: Formula, to power: Double, isSimplified: Bool) -> Bool {
    switch formula {
    case .product(let u, let v):
      return multiply(by: u, to: power, isSimplified: isSimplified)
        && multiply(by: v, to: power, isSimplified: isSimplified)
    case .quotient(let u, let v):
      return multiply(by: u, to: power, isSimplified: isSimplified)
        && multiply(by: v, to: -power, isSimplified: isSimplified)
    case .negative(let u):
      if power.remainder(dividingBy: 2) != 0 { coefficient = -coefficient }
      return multiply(by: u, to: power, isSimplified: isSimplified)
    case .constant(let value):
      return multiply(byConstant: value, to: power)
    case .power(let u, .constant(let exponent)) where isSimplified:
      if Coefficient.isExactInteger(power * exponent) {
        return multiply(by: u, to: power * exponent, isSimplified: true)
      }
      include(u, exponent: power * exponent)
      return true
    default:
      if !isSimplified {
        return multiply(by: formula.simplified(), to: power, isSimplified: true)
      }
      include(formula, exponent: power)
      return true
    }
  }

  private mutating func multiply(byConstant value: Double, to power: Double) -> Bool {
    let number = Double.raise(value, to: power.magnitude)
    guard power.magnitude == 1 || (Coefficient.isExactInteger(value) && Coefficient.isExactInteger(number))
    else {
      include(.constant(value), exponent: power)
      return value.isFinite && value != 0
    }
    let factor = power > 0 ? Coefficient(number) : Coefficient(1, over: number)
    guard let product = factor.flatMap({ coefficient * $0 }) else { return false }
    coefficient = product
    return true
  }

  private mutating func include(_ base: Formula, exponent: Double) {
    if exponents[base] == nil { bases.append(base) }
    let sum = (exponents[base] ?? 0) + exponent
    exponents[base] = sum == 0 ? nil : sum
  }

  /// The product, written with the coefficient first and negative exponents as a denominator.
  var formula: Formula {
    if coefficient.isZero { return 0 }
    if coefficient.isNegative {
      var positive = self
      positive.coefficient = coefficient.magnitude
      if case .constant(let value) = positive.formula { return .constant(-value) }
      return .negative(positive.formula)
    }
    let numerator = powers { $0 > 0 }
    let denominator = powers { $0 < 0 }
    let top = Self.product(of: numerator, times: coefficient.numerator)
    if denominator.isEmpty && coefficient.denominator == 1 { return top }
    return .quotient(top, Self.product(of: denominator, times: coefficient.denominator))
  }

  /// The powers whose exponents are chosen, written with positive exponents.
  private func powers(where isChosen: (Double) -> Bool) -> [Formula] {
    bases.compactMap { base in
      guard let exponent = exponents[base], isChosen(exponent) else { return nil }
      return exponent.magnitude == 1 ? base : .power(base, .constant(exponent.magnitude))
    }
  }

  private static func product(of factors: [Formula], times number: Double) -> Formula {
    let all = number == 1 && !factors.isEmpty ? factors : [.constant(number)] + factors
    return all.dropFirst().reduce(all[0], Formula.product)
  }
}
