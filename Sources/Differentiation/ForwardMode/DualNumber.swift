/// A number together with its derivative: the whole of forward-mode automatic differentiation.
///
/// A dual number a + b·ε, with ε² = 0, calculates like any number and carries the derivative along by the
/// chain rule: f(a + b·ε) = f(a) + f′(a)·b·ε. Give the variable of interest the derivative 1 and everything
/// else 0, calculate as usual, and the result holds the derivative of the result.
///
/// ```swift
/// let x = DualNumber(3, derivative: 1)
/// let y = x * x  // y.value == 9, y.derivative == 6
/// ```
///
/// What does not depend on the variable has the derivative 0, even where a function's slope is infinite:
/// `sqrt(DualNumber(0))` has the derivative 0, not NaN.
///
/// W. K. Clifford, Preliminary sketch of biquaternions, 1873; for the method see A. G. Baydin et al.,
/// Automatic differentiation in machine learning: a survey, JMLR 18 (2018), section 3.1.
public struct DualNumber: Equatable, Sendable {
  /// The number itself.
  public var value: Double

  /// The derivative of the number with respect to the variable of interest.
  public var derivative: Double

  /// Creates a number with its derivative; give the variable of interest itself the derivative 1.
  public init(_ value: Double, derivative: Double) {
    self.value = value
    self.derivative = derivative
  }

  /// Creates a constant: its derivative is 0.
  public init(_ value: Double) {
    self.init(value, derivative: 0)
  }
}

extension DualNumber: CustomStringConvertible {
  /// The number and its derivative: `9.0 + 6.0ε`.
  public var description: String {
    derivative.sign == .minus ? "\(value) - \(derivative.magnitude)ε" : "\(value) + \(derivative)ε"
  }
}
