internal import NDArrays

/// A claimed gradient next to a numerical one.
struct GradientComparison {
  /// How much an element may be off, whatever its size.
  static let absoluteTolerance = 1e-9

  /// An element whose numerical gradient is more uncertain than this, relative to the largest one, says nothing.
  static let largestUsefulError = 1e-4

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
  /// How far, relative to the numerical gradient, the claimed one may be off.
  let tolerance: Double

  /// Whether the claimed gradient is shaped like `x`; only then can elements be compared.
  var hasRightShape: Bool { claimed?.shape == x.shape }

  /// The elements side by side, in C order; empty if the shapes differ.
  var elements: [GradientCheck.Element] {
    guard let claimed, hasRightShape else { return [] }
    let scale = numerical.elements.filter(\.isFinite).map(\.magnitude).max() ?? 0
    let pairs = zip(claimed.elements, zip(numerical.elements, errors.elements))
    return pairs.enumerated().map { offset, numbers in
      let (claimed, (numerical, error)) = numbers
      let isUseful = error <= Self.largestUsefulError * Swift.max(scale, numerical.magnitude, 1e-3)
      return GradientCheck.Element(
        index: position(of: offset), claimed: claimed, numerical: numerical, numericalError: error,
        verdict: verdict(claimed: claimed, numerical: numerical, error: error, isUseful: isUseful))
    }
  }

  private func verdict(
    claimed: Double, numerical: Double, error: Double, isUseful: Bool
  ) -> GradientCheck.Verdict {
    guard claimed.isFinite else { return .wrong }
    let allowed = Self.absoluteTolerance + tolerance * numerical.magnitude + error
    if (claimed - numerical).magnitude > allowed { return .wrong }
    return isUseful ? .right : .uncertain
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
