extension DualNumber {
  /// The sum rule: (u + v)′ = u′ + v′.
  public static func + (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value + right.value, derivative: left.derivative + right.derivative)
  }

  /// The difference rule: (u − v)′ = u′ − v′.
  public static func - (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(left.value - right.value, derivative: left.derivative - right.derivative)
  }

  /// The product rule: (u·v)′ = u′·v + u·v′.
  public static func * (left: DualNumber, right: DualNumber) -> DualNumber {
    DualNumber(
      left.value * right.value,
      derivative: part(left.derivative, times: right.value) + part(right.derivative, times: left.value))
  }

  /// The quotient rule: (u/v)′ = (u′ − u/v·v′)/v.
  public static func / (left: DualNumber, right: DualNumber) -> DualNumber {
    let quotient = left.value / right.value
    // 1 / (1 + e^1000) is 0 with the derivative 0: there the quotient counts, however steep its divisor is.
    let change = quotient == 0 && right.value.isInfinite ? 0 : part(right.derivative, times: quotient)
    let numerator = left.derivative - change
    return DualNumber(quotient, derivative: numerator == 0 ? 0 : numerator / right.value)
  }

  /// The negative number: (−u)′ = −u′.
  public static prefix func - (operand: DualNumber) -> DualNumber {
    DualNumber(-operand.value, derivative: -operand.derivative)
  }

  /// What a factor with the derivative `derivative` contributes next to the other factor, `value`.
  ///
  /// A derivative of 0 is that of a constant, and contributes nothing, though the other factor be infinite or NaN.
  static func part(_ derivative: Double, times value: Double) -> Double {
    derivative == 0 ? 0 : derivative * value
  }
}
