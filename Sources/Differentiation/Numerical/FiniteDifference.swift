public import NDArrays

/// The slope of a secant with a step h, the simplest of all ways to differentiate.
///
/// These are the textbook's formulas with a step of the caller's choice; to see the error fall with h and
/// rise again is their purpose here. For a derivative to rely on see ``numericalDerivative(of:at:)``.
///
/// The truncation error falls with h, the rounding error grows as ε·|f|/h (ε = 2.2e-16). For functions whose
/// value and slopes are of size 1 the sum of both is least near h = √ε ≈ 1e-8 for ``forward`` and near
/// h = ∛ε ≈ 6e-6 for ``central``.
public enum FiniteDifference: String, CaseIterable, Sendable {
  /// (f(x + h) − f(x)) / h, with a truncation error of f″(x)·h/2.
  case forward

  /// (f(x + h) − f(x − h)) / 2h, with a truncation error of f‴(x)·h²/6.
  case central

  /// The difference quotient of a function of one variable at `x`.
  ///
  /// - Parameters:
  ///   - function: The function to differentiate.
  ///   - x: Where to differentiate it.
  ///   - step: The step h, positive and finite.
  public func derivative(
    of function: (Double) throws -> Double, at x: Double, step: Double
  ) rethrows -> Double {
    check(step > 0 && step.isFinite, "FiniteDifference: the step must be positive and finite, but is \(step)")
    return switch self {
    case .forward: try (function(x + step) - function(x)) / step
    case .central: try (function(x + step) - function(x - step)) / (2 * step)
    }
  }

  /// The difference quotients of a function of an array, with respect to each element.
  ///
  /// Every call of `function` gets an array of its own; `x` is never changed.
  ///
  /// - Parameters:
  ///   - function: The function to differentiate. It has to use the array it is given.
  ///   - x: Where to differentiate it; an array of any shape.
  ///   - step: The step h, positive and finite.
  /// - Returns: An array shaped like `x`.
  /// - Complexity: Two calls of `function` per element.
  public func gradient(
    of function: (NDArray) throws -> Double, at x: NDArray, step: Double
  ) rethrows -> NDArray {
    let quotients = try x.elements.enumerated().map { index, element in
      try derivative(
        of: { try function(x.replacingElement(at: index, with: $0)) }, at: element, step: step)
    }
    return NDArray(quotients, shape: x.shape)
  }
}
