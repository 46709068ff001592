/// The derivative of a function of one variable at `x`, by forward mode in one pass.
public func forwardDerivative(
  of function: (DualNumber) throws -> DualNumber, at x: Double
) rethrows -> Double {
  try function(DualNumber(x, derivative: 1)).derivative
}

/// The derivative of a function of several variables at `x` in one direction, by forward mode in one pass.
///
/// This is the gradient's dot product with `direction`, ∇f(x)·d: with a direction of 0s and a single 1 it
/// is the partial derivative with respect to that variable.
///
/// - Parameters:
///   - function: The function to differentiate.
///   - x: Where to differentiate it.
///   - direction: How fast each variable moves; as many numbers as `x` has.
public func directionalDerivative(
  of function: ([DualNumber]) throws -> DualNumber, at x: [Double], along direction: [Double]
) rethrows -> Double {
  check(
    x.count == direction.count,
    "directionalDerivative: \(x.count) variables, but a direction of \(direction.count) numbers")
  return try function(zip(x, direction).map { DualNumber($0, derivative: $1) }).derivative
}

/// The gradient of a function of several variables at `x`, by forward mode.
///
/// Forward mode follows one direction per pass, so that n variables take n passes; reverse mode, the
/// method of the homework, takes one.
///
/// - Complexity: As many calls of `function` as `x` has elements.
public func forwardGradient(
  of function: ([DualNumber]) throws -> DualNumber, at x: [Double]
) rethrows -> [Double] {
  var variables = x.map { DualNumber($0) }
  return try x.indices.map { index in
    variables[index].derivative = 1
    defer { variables[index].derivative = 0 }
    return try function(variables).derivative
  }
}
