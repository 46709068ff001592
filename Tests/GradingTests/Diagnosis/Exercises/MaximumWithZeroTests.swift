import NDArrays
import Testing

@testable import Grading

@Suite struct MaximumWithZeroTests {
  @Test func everyPositiveElementReceivesTheGradient() {
    let example = Example(
      of: "practice/max-backward", given: [("a", [[1, -2, 3]]), ("upstream", NDArray(2.5))],
      expected: [("gradient-of-a", [[0, 0, 2.5]])], actual: [("gradient-of-a", [[2.5, 0, 2.5]])])
    #expect(example.hint?.identifier == .maximumWithZero)
    #expect(example.hintWithOneElementSpoiled?.identifier != .maximumWithZero)
  }
}
