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

public final class MSELoss: LossFunction {
  public override func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    let difference = y - yHat
    autogradEngine.addOperation(
      inputs: [y, yHat], output: difference, gradientsToUpdate: [nil, nil], backwardOperation: subBackward)
    let squares = difference * difference
    autogradEngine.addOperation(
      inputs: [difference, difference], output: squares, gradientsToUpdate: [nil, nil],
      backwardOperation: mulBackward)
    let (row, column) = (NDArray.ones(1, y.shape[0]), NDArray.ones(y.shape[1], 1))
    let ofRows = matmul(squares, column)
    autogradEngine.addOperation(
      inputs: [squares, column], output: ofRows, gradientsToUpdate: [nil, nil],
      backwardOperation: matmulBackward)
    let total = matmul(row, ofRows)
    autogradEngine.addOperation(
      inputs: [row, ofRows], output: total, gradientsToUpdate: [nil, nil],
      backwardOperation: matmulBackward)
    let count = NDArray.full([1, 1], Double(y.size))
    let value = total / count
    autogradEngine.addOperation(
      inputs: [total, count], output: value, gradientsToUpdate: [nil, nil], backwardOperation: divBackward)
    return value.reshaped(1)
  }
}

public final class SoftmaxCrossEntropy: LossFunction {
  public override func forward(_ y: NDArray, _ yHat: NDArray) -> NDArray {
    let (rows, classes) = (y.shape[0], y.shape[1])
    let (onesOfRows, onesOfClasses) = (NDArray.ones(rows, 1), NDArray.ones(classes, 1))
    let powers = exp(yHat)
    let softmax = powers / matmul(matmul(powers, onesOfClasses), onesOfClasses.T)
    let crossEntropy = matmul(-1 * y * log(softmax), onesOfClasses)
    let value = matmul(onesOfRows.T, crossEntropy) / Double(rows)
    autogradEngine.addOperation(
      inputs: [yHat, y], output: value.copy(), gradientsToUpdate: [nil, nil],
      backwardOperation: softmaxCrossEntropyBackward)
    return value.reshaped(1)
  }
}
