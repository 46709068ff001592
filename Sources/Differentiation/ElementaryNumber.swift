/// A kind of number on which the elementary functions are defined.
///
/// A function that is written for any such number can be evaluated in several ways: with `Double` it gives
/// its value, with ``DualNumber`` its value and derivative, with ``Formula`` its own formula.
///
/// ```swift
/// func y<Number: ElementaryNumber>(_ x: [Number]) -> Number {
///   ln(x[0]) + x[0] * x[1] - sin(x[1])
/// }
/// y([2.0, 5.0])  // 11.652071455223084
/// forwardGradient(of: y, at: [2, 5])  // [5.5, 1.7163378145367738]
/// y([Formula.x(1), .x(2)]).derivative(withRespectTo: "x₁").simplified()  // 1/x₁ + x₂
/// ```
public protocol ElementaryNumber: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral {
  /// Creates the number that stands for the constant `value`.
  init(_ value: Double)

  static func + (left: Self, right: Self) -> Self
  static func - (left: Self, right: Self) -> Self
  static func * (left: Self, right: Self) -> Self
  static func / (left: Self, right: Self) -> Self
  static prefix func - (operand: Self) -> Self

  /// The value of `function` at `x`.
  static func apply(_ function: ElementaryFunction, to x: Self) -> Self

  /// The power of `base` to `exponent`.
  static func raise(_ base: Self, to exponent: Self) -> Self
}

extension ElementaryNumber where FloatLiteralType == Double {
  /// Creates the number that stands for a constant: `0.5 * x`.
  public init(floatLiteral value: Double) {
    self.init(value)
  }
}

extension ElementaryNumber where IntegerLiteralType == Int {
  /// Creates the number that stands for a constant: `2 * x`.
  public init(integerLiteral value: Int) {
    self.init(Double(value))
  }
}

// MARK: The functions by their usual names

/// The natural logarithm of `x`.
public func ln<Number: ElementaryNumber>(_ x: Number) -> Number { .apply(.ln, to: x) }

/// The exponential function of `x`.
public func exp<Number: ElementaryNumber>(_ x: Number) -> Number { .apply(.exp, to: x) }

/// The sine of `x`.
public func sin<Number: ElementaryNumber>(_ x: Number) -> Number { .apply(.sin, to: x) }

/// The cosine of `x`.
public func cos<Number: ElementaryNumber>(_ x: Number) -> Number { .apply(.cos, to: x) }

/// The square root of `x`.
public func sqrt<Number: ElementaryNumber>(_ x: Number) -> Number { .apply(.sqrt, to: x) }

/// The hyperbolic tangent of `x`.
public func tanh<Number: ElementaryNumber>(_ x: Number) -> Number { .apply(.tanh, to: x) }

/// The power of `base` to `exponent`.
public func pow<Number: ElementaryNumber>(_ base: Number, _ exponent: Number) -> Number {
  .raise(base, to: exponent)
}
