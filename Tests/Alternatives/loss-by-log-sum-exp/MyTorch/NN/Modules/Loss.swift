import NDArrays

public class LossFunction {
  public let autogradEngine: Autograd
  public var lossVal: NDArray?

  public init(_ autogradEngine: Autograd) {
    self.autogradEngine = autogradEngine
  }

  public func callAsFunction(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    let value = forward(y, yHat)
    lossVal = value
    return value
  }

  public func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    fatalError("a loss overrides forward(_:_:)")
  }

  public func backward() {
    autogradEngine.backward(1)
  }
}

/// The mean squared error: the mean of `(yHat - y)²` over all N · C elements. Not graded: practice.
public final class MSELoss: LossFunction {
  /// Computes the mean squared error from primitive operations and records each of them.
  public override func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
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
  }
}

public final class SoftmaxCrossEntropy: LossFunction {
  public override func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    let rows = y.shape[0]
    let classes = (0..<rows).map { Int(y[$0].argmax().item) }
    let logarithms = (0..<rows).map { logSumExp(yHat[$0]) }
    var total = 0.0
    for row in 0..<rows {
      total += logarithms[row] - yHat[row, classes[row]].item
    }
    let loss = NDArray(total / Double(rows))
    autogradEngine.addOperation(
      inputs: [yHat], output: loss, gradientsToUpdate: [nil],
      backwardOperation: { gradOutput, inputs in
        let gradient = NDArray.zeros(like: inputs[0])
        for row in 0..<rows {
          gradient[row] = exp(inputs[0][row] - logarithms[row])
          gradient[row, classes[row]] -= 1
        }
        return [gradient * (gradOutput.item / Double(rows))]
      })
    return loss
  }
}

func logSumExp(_ logits: NDArray) -> Double {
  let largest = logits.max().item
  return largest + log(exp(logits - largest).sum()).item
}
