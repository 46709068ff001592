import NDArrays
import Testing

@testable import Grading

@Suite struct DoubledTests {
  @Test func twiceTheGradient() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[2, 1.5, 16]])])
    #expect(
      example.hint
        == Hint(
          .doubled,
          "gradient-of-a is exactly twice what is expected: something is counted twice."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .doubled)
  }

  @Test func twiceOnTopOfWhatWasThere() {
    let example = Example(
      of: "autograd/backward", case: "5-external-gradient",
      given: [
        ("x", [[1, -2, 0.5]]), ("c", [[2, -1, 0.5]]), ("V", [[1, 2, -1], [0.5, 1, 3]]),
        ("dV", [[1, 1, 2], [0.5, -1, 1]]), ("W", [[2, -1], [1, 0.5]]), ("dW", [[1, -2], [0.5, 3]]),
        ("divergence", [[1.5, -2]]),
      ],
      expected: [
        ("dV", [[3, 3, 2.25], [-4.5, -6, 0.375]]), ("dW", [[9.625, 3.625], [-11, -4.5]]),
        ("gradient-of-x", [[-0.5, 0.5, -4.25]]), ("gradient-of-h", [[-0.25, -0.5, -8.5]]),
      ],
      actual: [("dW", [[18.25, 9.25], [-22.5, -12]])])
    #expect(
      example.hint
        == Hint(
          .doubled,
          "dW went up by exactly twice what is expected in this sweep."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .doubled)
  }
}
