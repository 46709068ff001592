public import NDArrays

/// Compares the gradient that `f` claims with a numerical one, and says what is likely to be wrong with it.
///
/// Numerical differentiation knows nothing of how the gradient was found, so it makes other mistakes. `f`
/// computes a number from the array it is given, and the gradient of that number with respect to that array:
///
/// ```swift
/// let b: NDArray = [[1.5, 0.3, -0.8]]
/// let upstream: NDArray = [[1, -2, 0.5]]
/// let check = gradientCheck(
///   { a in ((upstream * (a * b)).sum().item, mulBackward(upstream, [a, b])[0]) },
///   at: [[0.5, -1.2, 2]])
/// print(check)
/// ```
///
/// ```
/// gradient check passed: 3 elements; the worst is [0, 0], off by 2.4e-15
///   claimed    1.5
///   numerical  1.5
/// ```
///
/// An array with many elements becomes one number as above: weight it with an upstream gradient and sum it up.
/// Choose numbers that are not 0, 1 or equal to each other, shapes that are not square, and an upstream
/// gradient that is not all ones; otherwise mistakes cancel out.
///
/// - Parameters:
///   - f: The value and the claimed gradient, shaped like the array; `nil` if there is none. It has to start
///     from nothing at every call (a new engine, or `zeroGrad` and cleared gradients) and to use the array it is
///     given. Every call gets an array of its own.
///   - x: Where to check it; an array of any shape. It is never changed.
///   - tolerance: How far, relative to the numerical gradient, an element may be off, in addition to 1e-9 (of the
///     largest element, if that is smaller than 1) and to the estimated error of the numerical gradient.
/// - Returns: What was found; print it.
/// - Complexity: About 20 calls of `f` per element of `x`.
public func gradientCheck(
  _ f: (NDArray) throws -> (value: Double, gradient: NDArray?), at x: NDArray, tolerance: Double = 1e-6
) rethrows -> GradientCheck {
  check(tolerance >= 0, "gradientCheck: the tolerance must not be negative, but is \(tolerance)")
  let (first, second) = (x.copyInCOrder(), x.copyInCOrder())
  let claim = try f(first)
  // The caller's code may go on changing its array: keep what it was.
  let claimed = claim.gradient?.copyInCOrder()
  let again = try f(second)
  let repeated = again.gradient?.copyInCOrder()
  let estimate = try numericalGradientEstimate(of: { try f($0).value }, at: x)

  let comparison = GradientComparison(
    x: x.copyInCOrder(), value: claim.value, claimed: claimed, numerical: estimate.gradient,
    errors: estimate.errors, limits: estimate.limits, tolerance: tolerance)
  let conduct = GradientConduct(
    valueAgain: again.value, claimedAgain: repeated,
    changesArray: !hasSameElements(first, x) || !hasSameElements(second, x))
  return GradientCheck(comparison: comparison, conduct: conduct)
}

/// Whether two arrays of one shape have the same elements, bit by bit.
private func hasSameElements(_ left: NDArray, _ right: NDArray) -> Bool {
  left.elements.map(\.bitPattern) == right.elements.map(\.bitPattern)
}

extension NDArray {
  /// A copy that is not laid out like this array but in C order.
  fileprivate func copyInCOrder() -> NDArray {
    NDArray(elements, shape: shape)
  }
}
