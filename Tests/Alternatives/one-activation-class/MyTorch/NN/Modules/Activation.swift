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
    apply(x, { $0 * 1 }, derivative: { NDArray.ones($0.shape) })
  }
}

/// The logistic function, `y = 1 / (1 + exp(-x))`.
public final class Sigmoid: Activation {
  /// Computes the logistic function from primitive operations and records each of them; keeps the output in `state`.
  ///
  /// Take the formula apart: a negation, an exponential, an addition, a division. A constant is an array like any other.
  public override func forward(_ x: NDArray) -> NDArray {
    let sigmoid = { (z: NDArray) in 1 / (1 + exp(-z)) }
    return apply(x, sigmoid, derivative: { sigmoid($0) * sigmoid(-$0) })
  }
}

/// The hyperbolic tangent, `y = (exp(x) - exp(-x)) / (exp(x) + exp(-x))`.
public final class Tanh: Activation {
  /// Computes the hyperbolic tangent from primitive operations and records each of them; keeps the output in `state`.
  ///
  /// Any of its usual forms will do.
  public override func forward(_ x: NDArray) -> NDArray {
    apply(x, { sinh($0) / cosh($0) }, derivative: { 1 / (cosh($0) * cosh($0)) })
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    apply(x, { select($0 > 0, $0, 0) }, derivative: { $0 > 0 })
  }
}

extension Activation {
  /// Applies `function` to `x` and records it with its derivative.
  fileprivate func apply(
    _ x: NDArray, _ function: (NDArray) -> NDArray, derivative: @escaping (NDArray) -> NDArray
  ) -> NDArray {
    let output = function(x)
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in [gradOutput * derivative(inputs[0])] })
    state = output
    return output
  }
}
