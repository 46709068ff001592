import NDArrays
import Testing

@testable import Grading

@Suite struct ShapeExchangedTests {
  @Test func aColumnForARow() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[1], [0.75], [8]])])
    #expect(
      example.hint
        == Hint(
          .shapeExchanged,
          "gradient-of-a has the right numbers, but as a column, and a row is expected."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .shapeExchanged)
  }
}
