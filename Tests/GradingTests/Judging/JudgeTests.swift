import NDArrays
import Testing

@testable import Grading

@Suite struct JudgeTests {
  private let expected: NamedArrays = [("y", [[1, 2, 3]])]

  private func mismatches(_ answer: NamedArrays, given: NamedArrays = []) -> [Mismatch] {
    Judge().mismatches(in: answer, given: given, expected: expected)
  }

  @Test func theSameArrayIsRight() {
    #expect(mismatches([("y", [[1, 2, 3]])]).isEmpty)
  }

  @Test func lastDigitsDoNotMatter() {
    #expect(mismatches([("y", NDArray([1 + 5e-7, 2, 3], shape: [1, 3]))]).isEmpty)
  }

  @Test(arguments: 0..<3) func anErrorInOneElementIsCaught(index: Int) {
    var elements = [1.0, 2, 3]
    elements[index] *= 1 + 1e-5
    let found = mismatches([("y", NDArray(elements, shape: [1, 3]))])
    let worst = Mismatch.Element(index: [0, index], actual: elements[index], expected: Double(index + 1))
    #expect(found == [Mismatch(array: "y", kind: .values(count: 1, total: 3, shape: [1, 3], worst: worst))])
  }

  @Test func aShapeIsNotForgiven() {
    let found = mismatches([("y", [1, 2, 3])])
    #expect(found == [Mismatch(array: "y", kind: .shape(actual: [3], expected: [1, 3]))])
  }

  @Test func aMissingArrayIsNoticed() {
    #expect(mismatches([]) == [Mismatch(array: "y", kind: .missing)])
  }

  @Test(arguments: [Double.nan, .infinity, -.infinity]) func whatIsNotFiniteIsNeverClose(value: Double) {
    let found = mismatches([("y", NDArray([value, 2, 3], shape: [1, 3]))])
    #expect(found.count == 1)
  }

  @Test func theWorstElementIsTheOneFurthestOff() throws {
    let found = try #require(mismatches([("y", NDArray([1.5, 7, .nan], shape: [1, 3]))]).first)
    guard case .values(let count, _, _, let worst) = found.kind else {
      Issue.record("not a difference of values")
      return
    }
    #expect(count == 3)
    #expect(worst?.index == [0, 2])
  }

  @Test func aGivenArrayMustComeBackAsItWas() {
    let given: NamedArrays = [("x", [0.5])]
    let right: NamedArrays = [("y", [[1, 2, 3]])]
    #expect(mismatches(right + [("given/x", [0.5])], given: given).isEmpty)
    let changed = mismatches(right + [("given/x", [0.5000000001])], given: given)
    #expect(changed.map(\.array) == ["x"])
    #expect(mismatches(right, given: given).map(\.kind) == [.missing])
  }
}
