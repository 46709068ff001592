import NDArrays
import Stubs

/// A fully connected layer: `y = x · Wᵀ + b` (writeup, section 5).
public final class Linear {
  /// The weights, (outFeatures, inFeatures).
  public var W: NDArray

  /// The bias, (outFeatures, 1).
  public var b: NDArray

  /// The gradient of the weights, shaped like `W`. The engine adds to it in place; whoever trains the network clears it.
  public var dW: NDArray

  /// The gradient of the bias, shaped like `b`.
  public var db: NDArray

  /// The running average of `dW` that training with momentum keeps, shaped like `W`.
  public var momentumW: NDArray

  /// The running average of `db` that training with momentum keeps, shaped like `b`.
  public var momentumB: NDArray

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
    W = generator.uniform(-bound, bound, [outFeatures, inFeatures])
    b = generator.uniform(-bound, bound, [outFeatures, 1])
    dW = NDArray.zeros([outFeatures, inFeatures])
    db = NDArray.zeros([outFeatures, 1])
    momentumW = NDArray.zeros([outFeatures, inFeatures])
    momentumB = NDArray.zeros([outFeatures, 1])
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
    let product = matmul(x, W.T)
    autogradEngine.addOperation(
      inputs: [x, W.T], output: product, gradientsToUpdate: [nil, dW.T],
      backwardOperation: matmulBackward)
    let ones = NDArray.ones(x.shape[0], 1)
    let bias = matmul(ones, b.T)
    autogradEngine.addOperation(
      inputs: [ones, b.T], output: bias, gradientsToUpdate: [nil, db.T], backwardOperation: matmulBackward)
    let output = bias + product
    autogradEngine.addOperation(
      inputs: [bias, product], output: output, gradientsToUpdate: [nil, nil],
      backwardOperation: addBackward)
    return output
    // END SOLUTION
  }
}
