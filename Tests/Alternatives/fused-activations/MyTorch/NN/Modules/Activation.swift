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
    let output = x + 0
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in [gradOutput.copy()] })
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
    let output = 0.5 * (1 + tanh(0.5 * x))
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in [gradOutput * output * (1 - output)] })
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
    let output = tanh(x)
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in [gradOutput * (1 - square(output))] })
    state = output
    return output
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    let output = maximum(x, 0)
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in [select(inputs[0] > 0, gradOutput, 0)] })
    state = output
    return output
  }
}
