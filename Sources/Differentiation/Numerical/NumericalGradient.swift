public import NDArrays

/// The gradient of a function of an array, by central differences and Ridders' extrapolation.
///
/// For each element of `x` this is ``numericalDerivative(of:at:)`` with respect to that element. For error
/// estimates see ``numericalGradientEstimate(of:at:)``.
///
/// - Parameters:
///   - function: The function to differentiate. Every call gets an array of its own, which it has to use.
///   - x: Where to differentiate it; an array of any shape. It is never changed.
/// - Returns: An array shaped like `x`.
/// - Complexity: About 20 calls of `function` per element if it is smooth.
public func numericalGradient(
  of function: (NDArray) throws -> Double, at x: NDArray
) rethrows -> NDArray {
  try numericalGradientEstimate(of: function, at: x).gradient
}

/// The gradient of a function of an array with error estimates, by central differences and Ridders' extrapolation.
///
/// - Parameters:
///   - function: The function to differentiate. Every call gets an array of its own, which it has to use.
///   - x: Where to differentiate it; an array of any shape. It is never changed.
/// - Complexity: About 20 calls of `function` per element if it is smooth.
public func numericalGradientEstimate(
  of function: (NDArray) throws -> Double, at x: NDArray
) rethrows -> GradientEstimate {
  let valueAtX = try function(NDArray(x.elements, shape: x.shape))
  let estimates = try x.elements.enumerated().map { index, element in
    try extrapolatedDerivative(
      of: { try function(x.replacingElement(at: index, with: $0)) }, at: element, valueAtX: valueAtX)
  }
  return GradientEstimate(
    gradient: NDArray(estimates.map(\.value), shape: x.shape),
    errors: NDArray(estimates.map(\.error), shape: x.shape),
    limits: estimates.map(\.limit),
    evaluations: estimates.reduce(1) { $0 + $1.evaluations })
}
