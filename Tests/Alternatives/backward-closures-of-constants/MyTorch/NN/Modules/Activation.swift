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
    state = step(step(step(step(x, { -$0 }, { g, _ in -g }), { exp($0) }, { $0 * exp($1) }), { $0 + 1 }, { g, _ in g }),
      { 1 / $0 }, { -$0 / square($1) })
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
    let doubled = step(x, { $0 + $0 }, { g, _ in g * 2 })
    let power = step(doubled, { exp($0) }, { $0 * exp($1) })
    state = step(power, { 1 - 2 / ($0 + 1) }, { $0 * 2 / square($1 + 1) })
    return state!
    // END SOLUTION
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION ReLU.forward
    state = step(x, { maximum(0, $0) }, { $0 * ($1 > 0) })
    return state!
    // END SOLUTION
  }
}

// BEGIN SOLUTION
extension Activation {
  fileprivate func step(
    _ x: NDArray, _ function: (NDArray) -> NDArray, _ gradient: @escaping (NDArray, NDArray) -> NDArray
  ) -> NDArray {
    let y = function(x)
    autogradEngine.addOperation(
      inputs: [x], output: y, gradientsToUpdate: [nil],
      backwardOperation: { upstream, inputs in inputs.map { gradient(upstream, $0) } })
    return y
  }
}
// END SOLUTION
