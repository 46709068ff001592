/// A number in front of a term: a fraction, so that x/3 + x/3 is 2·x/3 and not 0.666…·x.
///
/// Fractions of whole numbers are in lowest terms, with a positive denominator.
struct Coefficient: Equatable {
  /// Whole numbers up to this size are exact.
  static let largestExactInteger = 0x1p53

  private(set) var numerator: Double
  private(set) var denominator: Double

  static let one = Coefficient(whole: 1)

  private init(whole: Double) {
    numerator = whole
    denominator = 1
  }

  /// The fraction `numerator / denominator`; `nil` if it or one of its parts is not finite.
  init?(_ numerator: Double, over denominator: Double = 1) {
    guard numerator.isFinite, denominator.isFinite, denominator != 0 else { return nil }
    self.numerator = denominator < 0 ? -numerator : numerator
    self.denominator = denominator.magnitude

    if Self.isExactInteger(numerator), Self.isExactInteger(denominator) {
      let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
      self.numerator /= divisor
      self.denominator /= divisor
    } else if !Self.isExactInteger(denominator) {
      self.numerator /= self.denominator
      self.denominator = 1
      if !self.numerator.isFinite { return nil }
    }
  }

  var isZero: Bool { numerator == 0 }
  var isNegative: Bool { numerator < 0 }

  /// The fraction without its sign.
  var magnitude: Coefficient {
    var result = self
    result.numerator = numerator.magnitude
    return result
  }

  static prefix func - (operand: Coefficient) -> Coefficient {
    var result = operand
    result.numerator = -operand.numerator
    return result
  }

  /// The product; `nil` if it is too large.
  static func * (left: Coefficient, right: Coefficient) -> Coefficient? {
    Coefficient(left.numerator * right.numerator, over: left.denominator * right.denominator)
  }

  /// The sum; `nil` if it is too large.
  static func + (left: Coefficient, right: Coefficient) -> Coefficient? {
    Coefficient(
      left.numerator * right.denominator + right.numerator * left.denominator,
      over: left.denominator * right.denominator)
  }

  static func isExactInteger(_ value: Double) -> Bool {
    value.magnitude <= largestExactInteger && value == value.rounded()
  }

  private static func greatestCommonDivisor(_ a: Double, _ b: Double) -> Double {
    var (a, b) = (a, b)
    while b != 0 {
      (a, b) = (b, a.truncatingRemainder(dividingBy: b))
    }
    return a
  }
}
