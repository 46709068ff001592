extension Formula: ElementaryNumber {
  /// Creates the constant `value`.
  public init(_ value: Double) {
    self = .constant(value)
  }

  /// The formula u + v.
  public static func + (left: Formula, right: Formula) -> Formula { .sum(left, right) }

  /// The formula u − v.
  public static func - (left: Formula, right: Formula) -> Formula { .difference(left, right) }

  /// The formula u·v.
  public static func * (left: Formula, right: Formula) -> Formula { .product(left, right) }

  /// The formula u/v.
  public static func / (left: Formula, right: Formula) -> Formula { .quotient(left, right) }

  /// The formula −u.
  public static prefix func - (operand: Formula) -> Formula { .negative(operand) }

  /// The formula f(u).
  public static func apply(_ function: ElementaryFunction, to x: Formula) -> Formula {
    .function(function, x)
  }

  /// The formula uᵛ.
  public static func raise(_ base: Formula, to exponent: Formula) -> Formula {
    .power(base, exponent)
  }
}
