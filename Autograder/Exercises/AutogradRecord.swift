import MyTorch
import NDArrays

/// An array and what the student calls it.
typealias NamedArray = (name: String, array: NDArray)

/// What an operation was recorded with.
typealias RecordedOperation = (inputs: [NamedArray], output: NamedArray, gradientsToUpdate: [NamedArray?])

extension Autograd {
  /// The spot that `addOperation` must have made for `array`.
  func spot(of array: NDArray, named name: String) throws -> NDArray {
    guard gradientBuffer.isInMemory(array) else {
      throw Objection(
        "after addOperation the gradient buffer has no spot for the input \(name), although its gradient is "
          + "tracked internally")
    }
    return gradientBuffer.getParam(array).copy()
  }

  /// Objects unless `operationList` holds just these operations, in this order, with the very same arrays.
  func compareRecord(with expected: [RecordedOperation]) throws {
    guard operationList.count == expected.count else {
      throw Objection(
        "after \(expected.count) calls of addOperation, operationList holds \(operationList.count) operations"
      )
    }
    for (index, (operation, expected)) in zip(operationList, expected).enumerated() {
      let place = "operationList[\(index)]"
      try compare(operation.inputs, with: expected.inputs, at: "\(place).inputs")
      try compare([operation.output], with: [expected.output], at: "\(place).output")
      try compare(
        operation.gradientsToUpdate, with: expected.gradientsToUpdate, at: "\(place).gradientsToUpdate")
    }
  }
}

/// Objects unless `actual` holds just the `expected` arrays: the same ones, not copies of them.
private func compare(_ actual: [NDArray?], with expected: [NamedArray?], at place: String) throws {
  guard actual.count == expected.count else {
    throw Objection("\(place) has \(actual.count) entries; \(expected.count) were recorded")
  }
  for (index, (actual, expected)) in zip(actual, expected).enumerated() where actual !== expected?.array {
    let entry = place.hasSuffix("output") ? place : "\(place)[\(index)]"
    switch (actual, expected) {
    case (nil, let expected?):
      throw Objection("\(entry) is nil; \(expected.name) was recorded there")
    case (_, nil):
      throw Objection("\(entry) is an array; nil was recorded there")
    case (_, let expected?):
      throw Objection("\(entry) is not the array \(expected.name) that was recorded there, but another one")
    }
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
