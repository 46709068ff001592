import NDArrays
import Testing

@testable import Grading

@Suite struct FlattenedTests {
  @Test func anAxisTooFew() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [1, 0.75, 8])])
    #expect(
      example.hint
        == Hint(
          .flattened,
          "gradient-of-a has the right numbers in the right order, but the shape (3,) instead of (1, 3)."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .flattened)
  }
}
