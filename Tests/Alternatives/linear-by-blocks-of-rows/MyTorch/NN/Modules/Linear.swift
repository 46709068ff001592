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
    let rows = (0..<x.shape[0]).map { dot(W, x[$0]) + b.ravel() }
    let output = stack(rows)
    let (weights, bias) = (W, b)
    autogradEngine.addOperation(
      inputs: [weights, bias, x], output: output, gradientsToUpdate: [dW, db, nil],
      backwardOperation: { gradOutput, inputs in
        let (dWeights, dBias) = (NDArray.zeros(like: inputs[0]), NDArray.zeros(like: inputs[1]))
        let dx = NDArray.zeros(like: inputs[2])
        for row in 0..<gradOutput.shape[0] {
          dWeights += outer(gradOutput[row], inputs[2][row])
          dBias += gradOutput[row].reshaped(-1, 1)
          dx[row] = dot(gradOutput[row], inputs[0])
        }
        return [dWeights, dBias, dx]
      })
    return output
    // END SOLUTION
  }
}
