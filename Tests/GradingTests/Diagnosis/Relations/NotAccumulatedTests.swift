import NDArrays
import Testing

@testable import Grading

@Suite struct NotAccumulatedTests {
  @Test func onlyTheLastGradient() {
    let example = Example(
      of: "autograd/backward", case: "3-reused-array",
      given: [("x", [[1, -2, 0.5]]), ("w", [[2, -1, 0.5]]), ("divergence", [[1, 3, -2]])],
      expected: [
        ("gradient-of-x", [[28, -24, -1.1875]]), ("gradient-of-w", [[13, -60, -0.6875]]),
        ("gradient-of-h", [[13, 30, -1.375]]),
      ],
      actual: [("gradient-of-h", [[4, 12, -0.125]])])
    #expect(
      example.hint
        == Hint(
          .notAccumulated,
          "gradient-of-h holds only a part of what is expected: h is used more than once, and its "
            + "gradients are to be added up."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .notAccumulated)
  }

  @Test func onlyTheFirstGradientOfAnInput() {
    let example = Example(
      of: "autograd/backward", case: "3-reused-array",
      given: [("x", [[1, -2, 0.5]]), ("w", [[2, -1, 0.5]]), ("divergence", [[1, 3, -2]])],
      expected: [
        ("gradient-of-x", [[28, -24, -1.1875]]), ("gradient-of-w", [[13, -60, -0.6875]]),
        ("gradient-of-h", [[13, 30, -1.375]]),
      ],
      actual: [("gradient-of-x", [[2, 6, -0.5]])])
    #expect(
      example.hint
        == Hint(
          .notAccumulated,
          "gradient-of-x holds only a part of what is expected: x is used more than once, and its "
            + "gradients are to be added up."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .notAccumulated)
  }
}
