// MyTorch is not imported here: an operator that a hand-in declares, such as `!==` for arrays, would be preferred to Swift's
// own and could call any two arrays the same.

import NDArrays

/// An array and what the student calls it.
typealias NamedArray = (name: String, array: NDArray)

/// What an operation was recorded with.
typealias RecordedOperation = (inputs: [NamedArray], output: NamedArray, gradientsToUpdate: [NamedArray?])

/// The arrays of an operation that was found in a list.
typealias FoundOperation = (inputs: [NDArray], output: NDArray, gradientsToUpdate: [NDArray?])

/// Objects unless `actual` holds just the `expected` operations, in this order, with the very same arrays.
func compare(_ actual: [FoundOperation], with expected: [RecordedOperation]) throws {
  guard actual.count == expected.count else {
    throw Objection(
      "after \(expected.count) calls of addOperation, operationList holds \(actual.count) operations"
        + (actual.count == expected.map(\.inputs.count).reduce(0, +)
          ? ": one for each input, it seems, where there should be one for each call" : ""))
  }
  let outputs = actual.map(\.output)
  if outputs.count > 1, zip(outputs, expected.reversed()).allSatisfy({ $0 === $1.output.array }) {
    throw Objection(
      "operationList holds the operations in the opposite order: each one is to be appended, so that the first is the first that "
        + "was recorded")
  }
  for (index, (operation, expected)) in zip(actual, expected).enumerated() {
    let place = "operationList[\(index)]"
    try compare(operation.inputs, with: expected.inputs, at: "\(place).inputs")
    try compare([operation.output], with: [expected.output], at: "\(place).output")
    try compare(
      operation.gradientsToUpdate, with: expected.gradientsToUpdate, at: "\(place).gradientsToUpdate")
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
