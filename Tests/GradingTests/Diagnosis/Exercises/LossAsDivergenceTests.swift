import NDArrays
import Testing

@testable import Grading

@Suite struct LossAsDivergenceTests {
  @Test func theGradientTimesTheLoss() {
    // The mean of the squares of 1, -2 and 3 is 14/3; the gradient is 2/3 of the differences.
    let gradient = NDArray([2.0, -4, 6], shape: [1, 3]) / 3
    let example = Example(
      of: "practice/mse-backward",
      given: [("a", [[1, 1, 1]]), ("x", [[2, -1, 4]]), ("second-x", [[2, -1, 4]]), ("y", [[1, 1, 1]])],
      expected: [("gradient-of-y-hat", gradient)],
      actual: [("gradient-of-y-hat", gradient * (14.0 / 3))])
    #expect(example.hint?.identifier == .lossAsDivergence)
    #expect(example.hintWithOneElementSpoiled?.identifier != .lossAsDivergence)
  }
}
