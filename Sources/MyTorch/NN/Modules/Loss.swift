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
    requireSameShape(y, yHat)
    // BEGIN SOLUTION MSELoss.forward
    let difference = yHat - y
    autogradEngine.addOperation(
      inputs: [yHat, y], output: difference, gradientsToUpdate: [nil, nil],
      backwardOperation: subBackward)
    let squares = difference * difference
    autogradEngine.addOperation(
      inputs: [difference, difference], output: squares, gradientsToUpdate: [nil, nil],
      backwardOperation: mulBackward)
    let total = squares.sum()
    autogradEngine.addOperation(
      inputs: [squares], output: total, gradientsToUpdate: [nil], backwardOperation: sumBackward)
    let count = NDArray(Double(y.size))
    let mean = total / count
    autogradEngine.addOperation(
      inputs: [total, count], output: mean, gradientsToUpdate: [nil, nil],
      backwardOperation: divBackward)
    return mean
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
    requireSameShape(y, yHat)
    requireProbabilities(y)
    // BEGIN SOLUTION SoftmaxCrossEntropy.forward
    let shifted = yHat - yHat.max(axis: 1, keepDims: true)
    let logSoftmax = shifted - log(exp(shifted).sum(axis: 1, keepDims: true))
    // A label of 0 takes nothing, though its logit be -∞.
    let loss = -select(y, y * logSoftmax, 0).sum() / Double(y.shape[0])
    autogradEngine.addOperation(
      inputs: [yHat, y], output: loss, gradientsToUpdate: [nil, nil],
      backwardOperation: softmaxCrossEntropyBackward)
    return loss
    // END SOLUTION
  }
}

extension LossFunction {
  /// Stops with a message unless truth and predictions have one shape: broadcasting would give a loss of something else.
  func requireSameShape(_ y: NDArray, _ yHat: NDArray) {
    guard y.shape != yHat.shape else { return }
    fatalError(
      "\(type(of: self)): the truth y has the shape \(shapeText(y.shape)), the predictions yHat \(shapeText(yHat.shape)); "
        + "both must have the same, (N, C), and y comes first: loss(y, yHat)")
  }

  /// Stops with a message unless each row of the labels holds probabilities, as one-hot labels do: the gradient is right for
  /// no others.
  func requireProbabilities(_ y: NDArray) {
    guard y.ndim == 2 else {
      fatalError("\(type(of: self)): labels and logits must have the shape (N, C), not \(shapeText(y.shape))")
    }
    let total = y.sum(axis: 1)
    for row in 0..<y.shape[0] where !(y[row].min().item >= 0 && (total[row].item - 1).magnitude < 1e-6) {
      fatalError(
        "\(type(of: self)): row \(row) of the labels y is no probability for each class: its numbers must not be negative and "
          + "must add up to 1, as in the one-hot [0, 1, 0]; they add up to \(total[row].item). Are these class numbers?"
      )
    }
  }
}
