import NDArrays
import Testing

@testable import Grading

@Suite struct TransposedTests {
  @Test func rowsForColumns() {
    let example = Example(
      of: "functional/matmul-backward",
      given: [("a", [[1, 2], [3, -1], [0.5, 4]]), ("b", [[1, 0.5], [-2, 3]]), ("upstream", [[1, 2], [-1, 0.5], [3, 1]])],
      expected: [("gradient-of-a", [[2, 4], [-0.75, 3.5], [3.5, -3]]), ("gradient-of-b", [[-0.5, 4], [15, 7.5]])],
      actual: [("gradient-of-a", [[2, -0.75, 3.5], [4, 3.5, -3]])])
    #expect(
      example.hint
        == Hint(
          .transposed,
          "TEXT Transposed/rowsForColumns"))
    #expect(example.hintWithOneElementSpoiled?.identifier != .transposed)
  }

  @Test func theTransposeInTheExpectedShape() {
    let example = Example(
      of: "functional/matmul-backward",
      given: [("a", [[1, 2], [3, -1], [0.5, 4]]), ("b", [[1, 0.5], [-2, 3]]), ("upstream", [[1, 2], [-1, 0.5], [3, 1]])],
      expected: [("gradient-of-a", [[2, 4], [-0.75, 3.5], [3.5, -3]]), ("gradient-of-b", [[-0.5, 4], [15, 7.5]])],
      actual: [("gradient-of-a", [[2, -0.75], [3.5, 4], [3.5, -3]])])
    #expect(
      example.hint
        == Hint(
          .transposed,
          "TEXT Transposed/theTransposeInTheExpectedShape"))
    #expect(example.hintWithOneElementSpoiled?.identifier != .transposed)
  }
}
