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
      derivative: left.derivative * right.value + left.value * right.derivative)
  }

  /// The quotient rule: (u/v)′ = (u′ − u/v·v′)/v.
  public static func / (left: DualNumber, right: DualNumber) -> DualNumber {
    let quotient = left.value / right.value
    return DualNumber(
      quotient,
      derivative: (left.derivative - quotient * right.derivative) / right.value)
  }

  /// The negative number: (−u)′ = −u′.
  public static prefix func - (operand: DualNumber) -> DualNumber {
    DualNumber(-operand.value, derivative: -operand.derivative)
  }
}
