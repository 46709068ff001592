import NDArrays
import Testing

@testable import Grading

@Suite struct AllZeroTests {
  @Test func nothingButZeros() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[0, -0, 0]])])
    #expect(
      example.hint
        == Hint(
          .allZero,
          "gradient-of-a is all zeros: it looks as if nothing was ever added to it."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .allZero)
  }

  @Test func zerosFromAForwardPass() {
    let example = Example(
      of: "linear/forward",
      given: [
        ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("W", [[1, 2, -1], [0.5, -3, 2]]),
        ("b", [[0.5], [-1]]),
      ],
      expected: [("y", [[-3, 6.5]]), ("y-of-second-x", [[4.5, -3.5]])],
      actual: [("y", [[0, 0]]), ("y-of-second-x", [[0, 0]])])
    #expect(
      example.hint
        == Hint(
          .allZero,
          "y is all zeros."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .allZero)
  }
}
