import NDArrays
import Stubs

/// A fully connected layer: `y = x · Wᵀ + b` (writeup, section 5).
public final class Linear {
  /// An array that is learnt, with what training keeps for it.
  private struct Parameter {
    var value: NDArray
    lazy var gradient = NDArray.zeros(like: value)
    lazy var average = NDArray.zeros(like: value)
  }

  private var weight: Parameter
  private var bias: Parameter

  /// The weights, (outFeatures, inFeatures).
  public var W: NDArray {
    get { weight.value.T }
    set { weight.value = newValue.T }
  }

  /// The bias, (outFeatures, 1).
  public var b: NDArray {
    get { bias.value.T }
    set { bias.value = newValue.T }
  }

  /// The gradient of the weights, shaped like `W`.
  public var dW: NDArray {
    get { weight.gradient.T }
    set { weight.gradient = newValue.T }
  }

  /// The gradient of the bias, shaped like `b`.
  public var db: NDArray {
    get { bias.gradient.T }
    set { bias.gradient = newValue.T }
  }

  /// The running average of `dW`.
  public var momentumW: NDArray {
    get { weight.average.T }
    set { weight.average = newValue.T }
  }

  /// The running average of `db`.
  public var momentumB: NDArray {
    get { bias.average.T }
    set { bias.average = newValue.T }
  }

  /// The engine that records this layer's operations.
  public let autogradEngine: Autograd

  /// Creates a layer with weights and bias drawn uniformly from ±1/√inFeatures, and gradients of zero.
  ///
  /// - Parameters:
  ///   - inFeatures: The length of one input row.
  ///   - outFeatures: The length of one output row.
  ///   - autogradEngine: The engine that records this layer's operations.
  ///   - generator: Where the random numbers come from; give a seeded one to get the same layer again.
  public init(
    _ inFeatures: Int, _ outFeatures: Int, _ autogradEngine: Autograd,
    generator: RandomGenerator = RandomGenerator()
  ) {
    let bound = (1 / Double(inFeatures)).squareRoot()
    weight = Parameter(value: generator.uniform(-bound, bound, [outFeatures, inFeatures]).T.copy())
    bias = Parameter(value: generator.uniform(-bound, bound, [1, outFeatures]))
    self.autogradEngine = autogradEngine
  }

  /// Calls ``forward(_:)``: `layer(x)`.
  public func callAsFunction(_ x: NDArray) -> NDArray {
    forward(x)
  }

  /// Computes `x · Wᵀ + b` and records each operation with the engine.
  ///
  /// Two operations are enough. The gradients of `W` and `b` are tracked externally, in `dW` and `db`: what you give as a
  /// gradient to update must have the shape of the input you record, and writing to it must reach `dW` or `db`; a
  /// transposed view does that.
  ///
  /// - Parameter x: The input, (N, inFeatures).
  /// - Returns: The output, (N, outFeatures).
  public func forward(_ x: NDArray) -> NDArray {
    // BEGIN SOLUTION Linear.forward
    let product = x.matmul(weight.value)
    autogradEngine.addOperation(
      inputs: [x, weight.value], output: product, gradientsToUpdate: [nil, weight.gradient],
      backwardOperation: matmulBackward)
    let output = product + bias.value
    autogradEngine.addOperation(
      inputs: [product, bias.value], output: output, gradientsToUpdate: [nil, bias.gradient],
      backwardOperation: addBackward)
    return output
    // END SOLUTION
  }
}
