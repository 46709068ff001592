/// A numerical derivative, with an estimate of how far off it may be.
public struct DerivativeEstimate: Equatable, Sendable {
  /// The derivative; NaN if the function has no finite value at the point or nowhere near it.
  public let value: Double

  /// An estimate of the absolute error; infinite if `value` is NaN.
  ///
  /// It is made of what the extrapolation still changed, of the rounding errors to be expected of a function
  /// that is itself exact to the last bit, and, at a kink, of half the distance between the slopes on both
  /// sides. It is an estimate, not a bound.
  public let error: Double

  /// How many times the function was called.
  public let evaluations: Int
}
