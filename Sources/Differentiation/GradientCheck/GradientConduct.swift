internal import NDArrays

/// How a function with a gradient behaved when it was called twice with equal arrays.
struct GradientConduct {
  /// The value of the second call.
  let valueAgain: Double
  /// The gradient of the second call.
  let claimedAgain: NDArray?
  /// Whether the array that was handed over had other elements afterwards.
  let changesArray: Bool
}
