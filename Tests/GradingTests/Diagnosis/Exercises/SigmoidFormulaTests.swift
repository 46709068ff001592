import NDArrays
import Testing

@testable import Grading

@Suite struct SigmoidFormulaTests {
  @Test func theSignInTheExponent() {
    let example = Example(
      of: "activation/sigmoid-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [
        ("y", [[0.73105857863, 0.1192029220221, 0.6224593312019]]),
        ("y-of-second-x", [[0.8807970779779, 0.6224593312019, 0.26894142137]]),
      ],
      actual: [
        ("y", [[0.26894142137, 0.8807970779779, 0.3775406687981]]),
        ("y-of-second-x", [[0.1192029220221, 0.3775406687981, 0.73105857863]]),
      ])
    #expect(
      example.hint
        == Hint(
          .sigmoidFormula,
          "y is the sigmoid of -x: a sign in the exponent is wrong."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sigmoidFormula)
  }
}
