import NDArrays
import Testing

@testable import Exercises

@Suite struct RecordComparisonTests {
  private static func recorded() -> [RecordedOperation] {
    let (x, y, z) = (NDArray([1.0]), NDArray([2.0]), NDArray([3.0]))
    return [
      (inputs: [("x", x)], output: ("y", y), gradientsToUpdate: [nil]),
      (inputs: [("y", y)], output: ("z", z), gradientsToUpdate: [nil]),
    ]
  }

  private static func found(_ recorded: [RecordedOperation]) -> [FoundOperation] {
    recorded.map { (inputs: $0.inputs.map(\.array), output: $0.output.array, gradientsToUpdate: [nil]) }
  }

  private func objection(_ change: ([FoundOperation]) -> [FoundOperation]) -> String? {
    let recorded = Self.recorded()
    do {
      try compare(change(Self.found(recorded)), with: recorded)
      return nil
    } catch {
      return "\(error)"
    }
  }

  @Test func whatWasRecordedIsFine() {
    #expect(objection { $0 } == nil)
  }

  @Test func theOppositeOrderIsNamed() throws {
    let text = try #require(objection { $0.reversed() })
    #expect(text.hasPrefix("operationList holds the operations in the opposite order"))
  }

  @Test func aCopyIsAnotherArray() {
    #expect(
      objection { found in
        found.map {
          (inputs: $0.inputs.map { $0.copy() }, output: $0.output, gradientsToUpdate: $0.gradientsToUpdate)
        }
      } == "operationList[0].inputs[0] is not the array x that was recorded there, but another one")
  }
}
