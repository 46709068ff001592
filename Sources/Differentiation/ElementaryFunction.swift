/// A function of one variable that is found in every table of derivatives.
///
/// All methods of differentiation rest on this table: forward mode needs ``slope(at:)``, symbolic
/// differentiation the same as a formula, ``Formula/derivative(withRespectTo:)``.
public enum ElementaryFunction: String, CaseIterable, Sendable {
  /// The natural logarithm; NaN for negative numbers.
  case ln
  /// The exponential function.
  case exp
  /// The sine of an angle in radians.
  case sin
  /// The cosine of an angle in radians.
  case cos
  /// The square root; NaN for negative numbers.
  case sqrt
  /// The hyperbolic tangent.
  case tanh

  /// The function's value at `x`.
  public func value(at x: Double) -> Double {
    Double.apply(self, to: x)
  }

  /// The function's slope at `x`, its derivative there.
  ///
  /// Where ``ln`` and ``sqrt`` have no value they have no slope either: NaN. At 0 their slope is infinite.
  public func slope(at x: Double) -> Double {
    switch self {
    case .ln: return x < 0 ? .nan : 1 / x.magnitude
    case .exp: return Self.exp.value(at: x)
    case .sin: return Self.cos.value(at: x)
    case .cos: return -Self.sin.value(at: x)
    case .sqrt: return 0.5 / Self.sqrt.value(at: x).magnitude
    case .tanh:
      // 1 − tanh², in a form that does not cancel where tanh is almost ±1.
      let decay = Self.exp.value(at: -2 * x.magnitude)
      return 4 * decay / ((1 + decay) * (1 + decay))
    }
  }
}
