import NDArrays
import Testing

@testable import Grading

@Suite struct ReLUFormulaTests {
  @Test func theMagnitude() {
    let example = Example(
      of: "activation/relu-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [("y", [[1, 0, 0.5]]), ("y-of-second-x", [[2, 0.5, 0]])],
      actual: [("y", [[1, 2, 0.5]]), ("y-of-second-x", [[2, 0.5, 1]])])
    #expect(
      example.hint
        == Hint(
          .reluFormula,
          "y is the magnitude of x: negative elements changed their sign instead of becoming zero."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .reluFormula)
  }

  @Test func theMaskAlone() {
    let example = Example(
      of: "activation/relu-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [("y", [[1, 0, 0.5]]), ("y-of-second-x", [[2, 0.5, 0]])],
      actual: [("y", [[1, 0, 1]]), ("y-of-second-x", [[1, 1, 0]])])
    #expect(
      example.hint
        == Hint(
          .reluFormula,
          "y holds ones and zeros: it says where x is positive, and x itself is not there."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .reluFormula)
  }
}
