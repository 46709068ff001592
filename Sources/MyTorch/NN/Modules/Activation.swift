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
    let output = x.copy()
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil], backwardOperation: identityBackward)
    state = output
    return output
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
    // With e = exp(-|x|), which cannot overflow: 1 / (1 + e) where x is positive, e / (1 + e) where it is not.
    let positive = x > 0
    let negative = 1 - positive
    let one = NDArray.ones(x.shape)
    let e = recordExp(recordMul(x, negative - positive))
    let numerator = recordAdd(positive, recordMul(negative, e))
    let output = recordDiv(numerator, recordAdd(one, e))
    state = output
    return output
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
    // One operation: taken apart, 1 - exp(-2|x|) would lose the digits of a small x.
    let output = record([x], output: tanh(x), tanhBackward)
    state = output
    return output
    // END SOLUTION
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION ReLU.forward
    let output = record([x], output: maximum(x, 0), reluBackward)
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
  fileprivate func record(
    _ inputs: [NDArray], output: NDArray, _ backwardOperation: @escaping BackwardOperation
  ) -> NDArray {
    autogradEngine.addOperation(
      inputs: inputs, output: output, gradientsToUpdate: inputs.map { _ in nil },
      backwardOperation: backwardOperation)
    return output
  }
}

/// The gradient of `y = tanh(a)`: its slope is (1 + |y|)(1 - |y|), and 1 - |y| = 2e / (1 + e) with e = exp(-2|a|), which nothing
/// cancels in.
private func tanhBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  let a = abs(inputs[0])
  let e = exp(-2 * a)
  let distanceFromOne = 2 * e / (1 + e)
  return [gradOutput * distanceFromOne * (1 + tanh(a))]
}

/// The gradient of `y = max(a, 0)`: a unit that is off passes 0 on, though infinity or NaN come from above.
private func reluBackward(_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?] {
  [select(inputs[0] <= 0, 0, gradOutput)]
}
// END SOLUTION
