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
    var collected: [ObjectIdentifier: NDArray] = [:]
    var arrays: [NDArray] = []
    var outside: [(array: NDArray, gradient: NDArray)] = []
    let start = divergence.size == 1 ? divergence.reshaped([]) : divergence
    collected[ObjectIdentifier(last.output)] = NDArray.zeros(last.output.shape) + start
    for operation in operationList.reversed() {
      guard let upstream = collected[ObjectIdentifier(operation.output)] else { continue }
      let gradients = operation.backwardOperation(upstream, operation.inputs)
      for index in operation.inputs.indices {
        guard let gradient = gradients[index] else { continue }
        if let external = operation.gradientsToUpdate[index] {
          outside.append((external, gradient))
        } else {
          let key = ObjectIdentifier(operation.inputs[index])
          if let sum = collected[key] {
            collected[key] = sum + gradient
          } else {
            collected[key] = gradient
            arrays.append(operation.inputs[index])
          }
        }
      }
    }
    for array in arrays {
      if let sum = collected[ObjectIdentifier(array)] { gradientBuffer.updateParam(array, sum) }
    }
    for (array, gradient) in outside { array += gradient }
  }

  public func backward(_ divergence: Double) {
    backward(NDArray(divergence))
  }

  public func zeroGrad() {
    operationList = []
    gradientBuffer.clear()
  }
}
