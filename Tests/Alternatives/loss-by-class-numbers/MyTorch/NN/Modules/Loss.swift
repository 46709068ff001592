import NDArrays
import Stubs

/// How far predictions are from the truth, as one number (writeup, section 7).
public class LossFunction {
  /// The engine that records the operations.
  public let autogradEngine: Autograd

  /// The value of the last forward pass, a single number.
  public var lossVal: NDArray?

  /// Creates a loss whose operations `autogradEngine` records.
  public init(_ autogradEngine: Autograd) {
    self.autogradEngine = autogradEngine
  }

  /// Calls ``forward(_:_:)`` and keeps the value in `lossVal`: `loss(y, yHat)`.
  public func callAsFunction(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    let value = forward(y, yHat)
    lossVal = value
    return value
  }

  /// Computes the loss; every subclass overrides it.
  ///
  /// - Parameters:
  ///   - y: The truth, (N, C).
  ///   - yHat: The predictions, (N, C).
  /// - Returns: The loss, a single number.
  public func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    fatalError("\(type(of: self)) does not override forward(_:_:)")
  }

  /// Starts the backward pass from this loss, which must be the last operation recorded.
  public func backward() {
    // BEGIN SOLUTION LossFunction.backward
    autogradEngine.backward(1)
    // END SOLUTION
  }
}

/// The mean squared error: the mean of `(yHat - y)²` over all N · C elements. Not graded: practice.
public final class MSELoss: LossFunction {
  /// Computes the mean squared error from primitive operations and records each of them.
  public override func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    // BEGIN SOLUTION MSELoss.forward
    let difference = y - yHat
    let loss = square(difference).mean()
    autogradEngine.addOperation(
      inputs: [yHat], output: loss, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, _ in [-2 / Double(y.size) * gradOutput.reshaped([]) * difference] })
    return loss
    // END SOLUTION
  }
}

/// The cross-entropy of the softmax of the predictions with the truth, averaged over the batch.
///
/// For one row, with logits z and one-hot label y: `-Σ y · log softmax(z)`, where `softmax(z) = exp(z) / Σ exp(z)`.
public final class SoftmaxCrossEntropy: LossFunction {
  /// Computes the loss and records it; a single operation with ``softmaxCrossEntropyBackward(_:_:)`` is enough.
  ///
  /// Subtracting each row's largest logit before `exp` changes nothing in the result and keeps large logits from overflowing.
  ///
  /// - Parameters:
  ///   - y: The labels, one-hot, (N, C).
  ///   - yHat: The logits, (N, C).
  /// - Returns: The loss, a single number: the mean over the N rows.
  public override func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    // BEGIN SOLUTION SoftmaxCrossEntropy.forward
    let classes = y.argmax(axis: 1).elements.map { Int($0) }
    let rows = (0..<yHat.shape[0]).map { yHat[$0].elements }
    var probabilities: [[Double]] = []
    var total = 0.0
    for (row, label) in zip(rows, classes) {
      let largest = row.max()!
      let powers = exp(NDArray(row.map { $0 - largest }, shape: [row.count])).elements
      let sum = powers.reduce(0, +)
      probabilities.append(powers.map { $0 / sum })
      total += -(row[label] - largest) + log(NDArray(sum)).item
    }
    let loss = NDArray([total / Double(rows.count)], shape: [1])
    autogradEngine.addOperation(
      inputs: [yHat], output: loss, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in
        let scale = gradOutput.item / Double(classes.count)
        var gradient: [Double] = []
        for (label, row) in zip(classes, probabilities) {
          for (index, probability) in row.enumerated() {
            gradient.append(scale * (index == label ? probability - 1 : probability))
          }
        }
        return [NDArray(gradient, shape: inputs[0].shape)]
      })
    return loss
    // END SOLUTION
  }
}
