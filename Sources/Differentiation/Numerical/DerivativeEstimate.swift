/// A numerical derivative, with an estimate of how far off it may be.
public struct DerivativeEstimate: Equatable, Sendable {
  /// What keeps the error of a numerical derivative from being smaller.
  public enum Limit: Equatable, Sendable {
    /// The steps of the extrapolation, as with every smooth function.
    case truncation
    /// The function's values are so large, next to how much they change, that the change is lost in their rounding.
    case rounding
    /// The slopes on both sides of `x` stay apart: a kink or a jump is there, or nearer than the smallest steps.
    case kink
    /// Small steps and large ones see different functions: noise, tiny stairs, or waves too fast to follow.
    case noise
    /// The function has no value on one side of `x` or on both: `x` lies on the border of its domain, or outside.
    case domainBorder
    /// The function, or its slope, is too large for a `Double` near `x`.
    case overflow
  }

  /// The derivative; NaN if the function has no finite value at the point or nowhere near it.
  public let value: Double

  /// An estimate of the absolute error; infinite if nothing is known of the derivative.
  ///
  /// It is made of what the extrapolation still changed, of the rounding errors to be expected of a function
  /// that is itself exact to the last bits, of what far smaller steps than the best ones say, and, at a kink, of
  /// half the distance between the slopes on both sides. It is meant to be larger than the true error; a
  /// function that hides what it does between the points at which it is asked can still deceive it.
  public let error: Double

  /// What keeps `error` from being smaller.
  public let limit: Limit

  /// How many times the function was called.
  public let evaluations: Int
}
