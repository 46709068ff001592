import NDArrays
import Testing

@testable import Grading

@Suite struct OverflowTests {
  @Test func infinityFromLargeInputs() {
    let example = Example(
      of: "practice/large-inputs", case: "1-sigmoid",
      given: [("x", [[900, -850]]), ("divergence", [[1, 2]])],
      expected: [("y", [[1, 0]]), ("gradient-of-x", [[0, 0]])],
      actual: [("y", NDArray([1, .nan], shape: [1, 2]))])
    #expect(
      example.hint
        == Hint(
          .overflow,
          "y contains nan: the inputs are as large as 900, exp of that is infinite, and exp of minus that is zero."
        ))
  }

  @Test func aWrongNumberIsNone() {
    let example = Example(
      of: "practice/large-inputs", case: "1-sigmoid",
      given: [("x", [[900, -850]]), ("divergence", [[1, 2]])],
      expected: [("y", [[1, 0]]), ("gradient-of-x", [[0, 0]])],
      actual: [("y", [[1, 0.25]])])
    #expect(example.hint == nil)
  }
}
