internal import NDArrays

/// A claimed gradient next to a numerical one.
struct GradientComparison {
  /// How much an element may be off, relative to the largest one, and to 1 if that is larger.
  static let absoluteTolerance = 1e-9

  /// An element whose numerical gradient is more uncertain than this, relative to its size, says nothing, …
  static let largestUsefulError = 1e-4

  /// … unless it is no more uncertain than this, relative to the largest element, …
  static let negligibleError = 1e-7

  /// … or than this, as where all elements are 0.
  static let smallestError = 1e-10

  /// Where the gradients were taken.
  let x: NDArray
  /// The function's value there.
  let value: Double
  /// What the function said its gradient is.
  let claimed: NDArray?
  /// What numerical differentiation says it is.
  let numerical: NDArray
  /// How far the numerical gradient may be off.
  let errors: NDArray
  /// What keeps these errors from being smaller, in C order.
  let limits: [DerivativeEstimate.Limit]
  /// How far, relative to the numerical gradient, the claimed one may be off.
  let tolerance: Double

  /// Whether the claimed gradient is shaped like `x`; only then can elements be compared.
  var hasRightShape: Bool { claimed?.shape == x.shape }

  /// The elements side by side, in C order; empty if the shapes differ.
  var elements: [GradientCheck.Element] {
    guard let claimed, hasRightShape else { return [] }
    let scale = numerical.elements.filter(\.isFinite).map(\.magnitude).max() ?? 0
    return zip(zip(claimed.elements, numerical.elements), errors.elements).enumerated().map {
      offset, numbers in
      let ((claimed, numerical), error) = numbers
      return GradientCheck.Element(
        index: position(of: offset), claimed: claimed, numerical: numerical, numericalError: error,
        limit: limits[offset],
        verdict: verdict(claimed: claimed, numerical: numerical, error: error, scale: scale))
    }
  }

  private func verdict(claimed: Double, numerical: Double, error: Double, scale: Double)
    -> GradientCheck.Verdict
  {
    let useful = Swift.max(
      Self.largestUsefulError * numerical.magnitude, Self.negligibleError * scale, Self.smallestError)
    // What is too uncertain to confirm a gradient cannot condemn it either.
    guard error <= useful else { return .uncertain }
    let allowed = Self.absoluteTolerance * Swift.min(1, scale) + tolerance * numerical.magnitude + error
    return (claimed - numerical).magnitude <= allowed ? .right : .wrong
  }

  /// The index along each axis of the element at `offset` in C order.
  func position(of offset: Int) -> [Int] {
    var rest = offset
    return x.shape.reversed().map { length in
      defer { rest /= length }
      return rest % length
    }.reversed()
  }
}
