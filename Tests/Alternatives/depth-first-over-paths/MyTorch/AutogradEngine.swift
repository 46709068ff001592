import NDArrays

public typealias BackwardOperation = (_ gradOutput: NDArray, _ inputs: [NDArray]) -> [NDArray?]

public struct Operation {
  public let inputs: [NDArray]
  public let output: NDArray
  public let gradientsToUpdate: [NDArray?]
  public let backwardOperation: BackwardOperation

  public init(
    inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?],
    backwardOperation: @escaping BackwardOperation
  ) {
    self.inputs = inputs
    self.output = output
    self.gradientsToUpdate = gradientsToUpdate
    self.backwardOperation = backwardOperation
  }
}

public final class Autograd {
  public var gradientBuffer = GradientBuffer()
  public var operationList: [Operation] = []

  public init() {}

  public func addOperation(
    inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?],
    backwardOperation: @escaping BackwardOperation
  ) {
    for input in inputs {
      gradientBuffer.addSpot(input)
    }
    operationList.append(
      Operation(
        inputs: inputs, output: output, gradientsToUpdate: gradientsToUpdate,
        backwardOperation: backwardOperation))
  }

  public func backward(_ divergence: NDArray) {
    guard let last = operationList.last else { return }
    follow(last, divergence * NDArray.ones(last.output.shape).reshaped(last.output.shape))
  }

  private func follow(_ operation: Operation, _ upstream: NDArray) {
    let upstream = upstream.reshaped(operation.output.shape)
    let gradients = operation.backwardOperation(upstream, operation.inputs)
    for ((input, external), gradient) in zip(zip(operation.inputs, operation.gradientsToUpdate), gradients) {
      guard let gradient else { continue }
      if let external {
        external += gradient
        continue
      }
      gradientBuffer.updateParam(input, gradient)
      if let maker = operationList.last(where: { $0.output === input }) {
        follow(maker, gradient)
      }
    }
  }

  public func backward(_ divergence: Double) {
    backward(NDArray(divergence))
  }

  public func zeroGrad() {
    operationList = []
    gradientBuffer.clear()
  }
}
