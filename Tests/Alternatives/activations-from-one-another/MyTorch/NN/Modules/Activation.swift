import NDArrays
import Stubs

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
    // BEGIN SOLUTION Identity.forward
    state = recordAdd(x, NDArray.zeros(like: x))
    return state!
    // END SOLUTION
  }
}

/// The logistic function, `y = 1 / (1 + exp(-x))`.
public final class Sigmoid: Activation {
  /// Computes the logistic function from primitive operations and records each of them; keeps the output in `state`.
  ///
  /// Take the formula apart: a negation, an exponential, an addition, a division. A constant is an array like any other.
  public override func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION Sigmoid.forward
    let half = NDArray.full(like: x, 0.5)
    state = recordAdd(half, recordMul(half, recordTanh(recordMul(half, x))))
    return state!
    // END SOLUTION
  }
}

/// The hyperbolic tangent, `y = (exp(x) - exp(-x)) / (exp(x) + exp(-x))`.
public final class Tanh: Activation {
  /// Computes the hyperbolic tangent from primitive operations and records each of them; keeps the output in `state`.
  ///
  /// Any of its usual forms will do.
  public override func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION Tanh.forward
    let up = recordExp(x)
    let down = recordDiv(NDArray.ones(like: x), up)
    state = recordDiv(recordSub(up, down), recordAdd(up, down))
    return state!
    // END SOLUTION
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION ReLU.forward
    let mask = maximum(x, 0) > 0
    let output = recordMul(mask, x)
    state = output
    return output
    // END SOLUTION
  }
}

// BEGIN SOLUTION
extension Activation {
  /// Computes `a + b` and records it.
  fileprivate func recordAdd(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a + b, addBackward)
  }

  /// Computes `tanh(a)` and records it.
  fileprivate func recordTanh(_ a: NDArray) -> NDArray {
    record([a], output: tanh(a)) { upstream, inputs in [upstream / square(cosh(inputs[0].clip(-300, 300)))] }
  }

  /// Computes `a - b` and records it.
  fileprivate func recordSub(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a - b, subBackward)
  }

  /// Computes `a * b` and records it.
  fileprivate func recordMul(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a * b, mulBackward)
  }

  /// Computes `a / b` and records it.
  fileprivate func recordDiv(_ a: NDArray, _ b: NDArray) -> NDArray {
    record([a, b], output: a / b, divBackward)
  }

  /// Computes `exp(a)` and records it.
  fileprivate func recordExp(_ a: NDArray) -> NDArray {
    record([a], output: exp(a), expBackward)
  }

  /// Records an operation whose gradients are all tracked internally.
  private func record(
    _ inputs: [NDArray], output: NDArray, _ backwardOperation: @escaping BackwardOperation
  ) -> NDArray {
    autogradEngine.addOperation(
      inputs: inputs, output: output, gradientsToUpdate: inputs.map { _ in nil },
      backwardOperation: backwardOperation)
    return output
  }
}
// END SOLUTION
