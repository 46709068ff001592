import NDArrays
import Testing

@testable import Grading

@Suite struct NotReducedTests {
  @Test func repetitionsThatWereNotSummed() {
    let example = Example(
      of: "practice/broadcasting", case: "1-addition",
      given: [
        ("a", [[1, 2, 3]]), ("b", [[2, 4, 6], [-2, 1, 4]]), ("upstream", [[1, 2, 3], [-1, 0.5, 2]]),
      ],
      expected: [("gradient-of-a", [[0, 2.5, 5]]), ("gradient-of-b", [[1, 2, 3], [-1, 0.5, 2]])],
      actual: [("gradient-of-a", [[1, 2, 3], [-1, 0.5, 2]])])
    #expect(
      example.hint
        == Hint(
          .notReduced,
          "gradient-of-a has the shape of the output: its input was repeated to fit, but the "
            + "gradients of the repetitions were not brought together."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .notReduced)
  }
}
