import NDArrays
import Testing

@testable import Grading

@Suite struct TanhFormulaTests {
  @Test func aFactorTooMany() {
    let example = Example(
      of: "activation/tanh-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [
        ("y", [[0.7615941559558, -0.9640275800758, 0.46211715726]]),
        ("y-of-second-x", [[0.9640275800758, 0.46211715726, -0.7615941559558]]),
      ],
      actual: [
        ("y", [[0.9640275800758, -0.9993292997391, 0.7615941559558]]),
        ("y-of-second-x", [[0.9993292997391, 0.7615941559558, -0.9640275800758]]),
      ])
    #expect(
      example.hint
        == Hint(
          .tanhFormula,
          "y is tanh(2x): the exponent has a factor too many."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .tanhFormula)
  }

  @Test func theHyperbolicSine() {
    let example = Example(
      of: "activation/tanh-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [
        ("y", [[0.7615941559558, -0.9640275800758, 0.46211715726]]),
        ("y-of-second-x", [[0.9640275800758, 0.46211715726, -0.7615941559558]]),
      ],
      actual: [
        ("y", [[1.1752011936438, -3.626860407847, 0.5210953054937]]),
        ("y-of-second-x", [[3.626860407847, 0.5210953054937, -1.1752011936438]]),
      ])
    #expect(
      example.hint
        == Hint(
          .tanhFormula,
          "y is the hyperbolic sine: the denominator is not that of tanh."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .tanhFormula)
  }
}
