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
    each(x) { ($0, 1) }
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
    each(x) { number in
      let small = power(-number.magnitude)
      let value = (number > 0 ? 1 : small) / (1 + small)
      return (value, small / ((1 + small) * (1 + small)))
    }
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
    each(x) { number in
      let small = power(-2 * number.magnitude)
      let magnitude = (1 - small) / (1 + small)
      return (number < 0 ? -magnitude : magnitude, 4 * small / ((1 + small) * (1 + small)))
    }
    // END SOLUTION
  }
}

/// The rectified linear unit, `y = max(x, 0)`.
public final class ReLU: Activation {
  /// Sets the negative elements to zero, by an operation that is recorded; keeps the output in `state`.
  public override func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION ReLU.forward
    each(x) { $0 > 0 ? ($0, 1) : (0, 0) }
    // END SOLUTION
  }
}

// BEGIN SOLUTION
extension Activation {
  /// Applies `function`, which gives the value and the derivative for one number, to all elements.
  fileprivate func each(_ x: NDArray, _ function: (Double) -> (value: Double, derivative: Double)) -> NDArray {
    let results = x.elements.map(function)
    let output = NDArray(results.map(\.value), shape: x.shape)
    let derivative = NDArray(results.map(\.derivative), shape: x.shape)
    autogradEngine.addOperation(
      inputs: [x], output: output, gradientsToUpdate: [nil], backwardOperation: { g, _ in [g * derivative] })
    state = output
    return output
  }
}

private func power(_ exponent: Double) -> Double { exp(NDArray(exponent)).item }
// END SOLUTION
