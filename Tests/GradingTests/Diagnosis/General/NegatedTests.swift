import NDArrays
import Testing

@testable import Grading

@Suite struct NegatedTests {
  @Test func theOppositeSign() {
    let example = Example(
      of: "functional/subtraction-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.5, -1.5, 2]]), ("gradient-of-b", [[-0.5, 1.5, -2]])],
      actual: [("gradient-of-b", [[0.5, -1.5, 2]])])
    #expect(
      example.hint
        == Hint(
          .negated,
          "gradient-of-b has the opposite sign of what is expected."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .negated)
  }

  @Test func theOppositeSignOnTopOfWhatWasThere() {
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
      actual: [("dW", [[-7.625, -7.625], [12, 10.5]])])
    #expect(
      example.hint
        == Hint(
          .negated,
          "dW went down by what it should have gone up by: a sign is wrong."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .negated)
  }
}
