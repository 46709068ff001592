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
    operationList.reverse()
    for operation in operationList {
      var upstream = divergence
      if operation.output === last.output {
        if divergence.size == 1 {
          upstream = NDArray.full(last.output.shape, divergence.item)
        }
      } else if gradientBuffer.isInMemory(operation.output) {
        upstream = gradientBuffer.getParam(operation.output).copy()
      } else {
        continue
      }
      let gradients = operation.backwardOperation(upstream, operation.inputs)
      for (position, input) in operation.inputs.enumerated() {
        let gradient = gradients[position] ?? NDArray.zeros(input.shape)
        if gradientBuffer.isInMemory(input) {
          gradientBuffer.setParam(input, gradientBuffer.getParam(input) + gradient)
        }
        if let external = operation.gradientsToUpdate[position] {
          external.assign(external + gradient)
        }
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
