public import NDArrays

/// A numerical gradient, with an estimate for each element of how far off it may be.
public struct GradientEstimate {
  /// The gradient, shaped like the array it was taken at.
  public let gradient: NDArray

  /// The estimated absolute error of each element of `gradient`; see ``DerivativeEstimate/error``.
  public let errors: NDArray

  /// What keeps each error from being smaller, in C order.
  public let limits: [DerivativeEstimate.Limit]

  /// How many times the function was called.
  public let evaluations: Int
}
