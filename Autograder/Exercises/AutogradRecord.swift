import MyTorch
import NDArrays

extension Autograd {
  /// The spot that `addOperation` must have made for `array`.
  func spot(of array: NDArray, named name: String) throws -> NDArray {
    guard gradientBuffer.isInMemory(array) else {
      let isForOutputs = operationList.first.map { gradientBuffer.isInMemory($0.output) } ?? false
      throw Objection(
        "after addOperation the gradient buffer has no spot for the input \(name), although its gradient is "
          + "tracked internally"
          + (isForOutputs && !operationList.contains { $0.inputs.contains(where: gradientBuffer.isInMemory) }
            ? "; it has one for the output, and spots are asked for inputs" : ""))
    }
    return gradientBuffer.getParam(array).copy()
  }

  /// Objects unless `operationList` holds just these operations, in this order, with the very same arrays.
  func compareRecord(with expected: [RecordedOperation]) throws {
    var actual: [FoundOperation] = []
    for operation in operationList {
      actual.append((operation.inputs, operation.output, operation.gradientsToUpdate))
    }
    try compare(actual, with: expected)
  }
}

extension [NDArray?] {
  /// The gradients that a backward function returned, if there is one for each of its `count` inputs.
  func unwrapped(from function: String, count: Int) throws -> [NDArray] {
    guard self.count == count else {
      throw Objection(
        "\(function) returned \(self.count) gradient\(self.count == 1 ? "" : "s"); it has \(count) input"
          + "\(count == 1 ? "" : "s"), and each needs one")
    }
    return try enumerated().map { index, gradient in
      guard let gradient else {
        throw Objection("\(function) returned nil as the gradient of input \(index)")
      }
      return gradient
    }
  }
}
