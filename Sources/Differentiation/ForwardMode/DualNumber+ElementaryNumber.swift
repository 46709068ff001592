extension DualNumber: ElementaryNumber {
  /// The chain rule: f(u)′ = f′(u)·u′.
  public static func apply(_ function: ElementaryFunction, to x: DualNumber) -> DualNumber {
    DualNumber(
      function.value(at: x.value),
      derivative: part(x.derivative, times: function.slope(at: x.value)))
  }

  /// The power rule for base and exponent: (uᵛ)′ = v·uᵛ⁻¹·u′ + uᵛ·ln(u)·v′.
  ///
  /// With a constant exponent the second part vanishes, and the base may be negative.
  public static func raise(_ base: DualNumber, to exponent: DualNumber) -> DualNumber {
    let value = Double.raise(base.value, to: exponent.value)
    // u⁰ is 1 everywhere, so its slope is 0 at u = 0 too, where 0·u⁻¹ is NaN.
    let slopeInBase =
      exponent.value == 0 ? 0 : exponent.value * Double.raise(base.value, to: exponent.value - 1)
    // 0ᵛ is 0 for every positive v, where 0·ln(0) is NaN.
    let slopeInExponent = value == 0 ? 0 : value * ElementaryFunction.ln.value(at: base.value)
    return DualNumber(
      value,
      derivative: part(base.derivative, times: slopeInBase)
        + part(exponent.derivative, times: slopeInExponent))
  }
}
