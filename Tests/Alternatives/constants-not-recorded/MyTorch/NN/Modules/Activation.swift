import NDArrays

/// A function applied to each element of an array, recorded with the engine (writeup, section 6).
public class Activation {
  /// The engine that records the operations.
  public let autogradEngine: Autograd

  /// The output of the last forward pass.
  public var state: NDArray?

  /// Creates an activation whose operations `autogradEngine` records.
  public init(_ autogradEngine: Autograd) {
    self.autogradEngine = autogradEngine
  }

  /// Calls ``forward(_:)``: `activation(x)`.
  public func callAsFunction(_ x: NDArray) -> NDArray {
    forward(x)
  }

  /// Computes the activation of `x`, element by element; every subclass overrides it.
  public func forward(_ x: NDArray) -> NDArray {
    fatalError("\(type(of: self)) does not override forward(_:)")
  }
}

/// The identity, `y = x`.
public final class Identity: Activation {
  /// Returns `x`'s values; keeps them in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    let output = x.copy()
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil], backwardOperation: identityBackward)
    state = output
    return output
  }
}

/// The logistic function, `y = 1 / (1 + exp(-x))`.
public final class Sigmoid: Activation {
  /// Computes the logistic function from primitive operations and records each of them; keeps the output in `state`.
  ///
  /// Take the formula apart: a negation, an exponential, an addition, a division. A constant is an array like any other.
  public override func forward(_ x: NDArray) -> NDArray {
    let output = autogradEngine.reciprocal(
      autogradEngine.plusOne(autogradEngine.exponential(autogradEngine.negative(x))))
    state = output
    return output
  }
}

/// The hyperbolic tangent, `y = (exp(x) - exp(-x)) / (exp(x) + exp(-x))`.
public final class Tanh: Activation {
  /// Computes the hyperbolic tangent from primitive operations and records each of them; keeps the output in `state`.
  ///
  /// Any of its usual forms will do.
  public override func forward(_ x: NDArray) -> NDArray {
    let e = autogradEngine.exponential(autogradEngine.scaled(x, by: -2))
    let fraction = autogradEngine.reciprocal(autogradEngine.plusOne(e))
    let output = autogradEngine.plus(autogradEngine.scaled(fraction, by: 2), -1)
    state = output
    return output
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    let mask = x > 0
    let output = x * mask
    autogradEngine.record(x, output) { $0 * mask }
    state = output
    return output
  }
}

/// Operations of one input.
extension Autograd {
  func record(_ x: NDArray, _ output: NDArray, gradient: @escaping (NDArray) -> NDArray) {
    addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, _ in [gradient(gradOutput)] })
  }

  func negative(_ x: NDArray) -> NDArray { scaled(x, by: -1) }

  func plusOne(_ x: NDArray) -> NDArray { plus(x, 1) }

  func plus(_ x: NDArray, _ constant: Double) -> NDArray {
    let output = x + constant
    record(x, output) { $0 }
    return output
  }

  func scaled(_ x: NDArray, by factor: Double) -> NDArray {
    let output = factor * x
    record(x, output) { factor * $0 }
    return output
  }

  func exponential(_ x: NDArray) -> NDArray {
    let output = exp(x)
    record(x, output) { $0 * output }
    return output
  }

  func reciprocal(_ x: NDArray) -> NDArray {
    let output = 1 / x
    record(x, output) { -$0 * output * output }
    return output
  }
}
