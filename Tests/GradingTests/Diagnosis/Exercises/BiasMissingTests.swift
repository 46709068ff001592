import NDArrays
import Testing

@testable import Grading

@Suite struct BiasMissingTests {
  @Test func noBias() {
    let example = Example(
      of: "linear/forward",
      given: [
        ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("W", [[1, 2, -1], [0.5, -3, 2]]),
        ("b", [[0.5], [-1]]),
      ],
      expected: [("y", [[-3, 6.5]]), ("y-of-second-x", [[4.5, -3.5]])],
      actual: [("y", [[-3.5, 7.5]]), ("y-of-second-x", [[4, -2.5]])])
    #expect(
      example.hint
        == Hint(
          .biasMissing,
          "y is the layer's output without the bias."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .biasMissing)
  }

  @Test func noBiasInTheFirstLayer() {
    let example = Example(
      of: "linear/skip-connection-forward",
      given: [
        ("x", [[1, -2, 0.5]]), ("W1", [[1, 2, -1], [0.5, -3, 2]]), ("b1", [[0.5], [-1]]),
        ("W2", [[1, -1], [2, 0.5], [-2, 1]]), ("b2", [[1], [0.5], [-0.5]]),
      ],
      expected: [("y", [[-7.5, -4.25, 12.5]])],
      actual: [("y", [[-9, -4.75, 14.5]])])
    #expect(
      example.hint
        == Hint(
          .biasMissing,
          "y is the network's output without the first layer's bias."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .biasMissing)
  }
}
