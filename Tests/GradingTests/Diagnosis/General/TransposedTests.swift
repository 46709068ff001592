import NDArrays
import Testing

@testable import Grading

@Suite struct TransposedTests {
  @Test func rowsForColumns() {
    let example = Example(
      of: "functional/matmul-backward",
      given: [
        ("a", [[1, 2], [3, -1], [0.5, 4]]), ("b", [[1, 0.5], [-2, 3]]),
        ("upstream", [[1, 2], [-1, 0.5], [3, 1]]),
      ],
      expected: [
        ("gradient-of-a", [[2, 4], [-0.75, 3.5], [3.5, -3]]), ("gradient-of-b", [[-0.5, 4], [15, 7.5]]),
      ],
      actual: [("gradient-of-a", [[2, -0.75, 3.5], [4, 3.5, -3]])])
    #expect(
      example.hint
        == Hint(
          .transposed,
          "gradient-of-a is the transpose of what is expected."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .transposed)
  }

  @Test func theTransposeInTheExpectedShape() {
    let example = Example(
      of: "functional/matmul-backward",
      given: [
        ("a", [[1, 2], [3, -1], [0.5, 4]]), ("b", [[1, 0.5], [-2, 3]]),
        ("upstream", [[1, 2], [-1, 0.5], [3, 1]]),
      ],
      expected: [
        ("gradient-of-a", [[2, 4], [-0.75, 3.5], [3.5, -3]]), ("gradient-of-b", [[-0.5, 4], [15, 7.5]]),
      ],
      actual: [("gradient-of-a", [[2, -0.75], [3.5, 4], [3.5, -3]])])
    #expect(
      example.hint
        == Hint(
          .transposed,
          "gradient-of-a holds the numbers of the transpose in the expected shape: a transpose is "
            + "not a reshape."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .transposed)
  }

  @Test func aMatrixOfOneRow() {
    let example = Example(
      of: "functional/matmul-backward",
      given: [("a", [[1, 2, 3]]), ("b", [[4], [5], [6]]), ("upstream", [[2]])],
      expected: [("gradient-of-a", [[8, 10, 12]]), ("gradient-of-b", [[2], [4], [6]])],
      actual: [("gradient-of-a", [[8], [10], [12]])])
    #expect(
      example.hint == Hint(.transposed, "gradient-of-a is the transpose of what is expected."))
  }
}
