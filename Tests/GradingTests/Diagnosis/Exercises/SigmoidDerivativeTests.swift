import NDArrays
import Testing

@testable import Grading

@Suite struct SigmoidDerivativeTests {
  @Test func oneFactor() {
    let example = Example(
      of: "activation/sigmoid-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.393223866483, -0.5898357997244, -0.1966119332415]]),
        ("gradient-of-a", [[0.393223866483, 1.1796715994489, -0.0983059666207]]),
        ("gradient-of-input-in-second-sweep", [[-0.209987170807, -0.4922681654752, 0.0262483963509]]),
        ("gradient-of-a-in-second-sweep", [[-0.419974341614, -0.2461340827376, -0.0262483963509]]),
      ],
      actual: [
        ("gradient-of-input", [[1.46211715726, -0.80682426411, -0.26894142137]]),
        ("gradient-of-a", [[1.46211715726, 1.61364852822, -0.134470710685]]),
        ("gradient-of-input-in-second-sweep", [[-1.7615941559558, -1.1243530017716, 0.2201992694945]]),
        ("gradient-of-a-in-second-sweep", [[-3.5231883119115, -0.5621765008858, -0.2201992694945]]),
      ])
    #expect(
      example.hint
        == Hint(
          .sigmoidDerivative,
          "gradient-of-input: only one of the two factors of the sigmoid's derivative is there."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sigmoidDerivative)
  }

  @Test func theInputForTheOutput() {
    let example = Example(
      of: "activation/sigmoid-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.393223866483, -0.5898357997244, -0.1966119332415]]),
        ("gradient-of-a", [[0.393223866483, 1.1796715994489, -0.0983059666207]]),
        ("gradient-of-input-in-second-sweep", [[-0.209987170807, -0.4922681654752, 0.0262483963509]]),
        ("gradient-of-a-in-second-sweep", [[-0.419974341614, -0.2461340827376, -0.0262483963509]]),
      ],
      actual: [
        ("gradient-of-input", [[0, 6, 2]]), ("gradient-of-a", [[0, -12, 1]]),
        ("gradient-of-input-in-second-sweep", [[4, -0.375, -0.5]]),
        ("gradient-of-a-in-second-sweep", [[8, -0.1875, 0.5]]),
      ])
    #expect(
      example.hint
        == Hint(
          .sigmoidDerivative,
          "gradient-of-input: the sigmoid's derivative was taken with the input where the output belongs."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sigmoidDerivative)
  }

  @Test func tanhsDerivative() {
    let example = Example(
      of: "activation/sigmoid-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.393223866483, -0.5898357997244, -0.1966119332415]]),
        ("gradient-of-a", [[0.393223866483, 1.1796715994489, -0.0983059666207]]),
        ("gradient-of-input-in-second-sweep", [[-0.209987170807, -0.4922681654752, 0.0262483963509]]),
        ("gradient-of-a-in-second-sweep", [[-0.419974341614, -0.2461340827376, -0.0262483963509]]),
      ],
      actual: [
        ("gradient-of-input", [[0.931106709223, -2.7830115356145, -0.9276705118715]]),
        ("gradient-of-a", [[0.931106709223, 5.5660230712289, -0.4638352559357]]),
        ("gradient-of-input-in-second-sweep", [[-0.4483930148512, -1.3679151637036, 0.0560491268564]]),
        ("gradient-of-a-in-second-sweep", [[-0.8967860297025, -0.6839575818518, -0.0560491268564]]),
      ])
    #expect(
      example.hint
        == Hint(
          .sigmoidDerivative,
          "gradient-of-input: this is how tanh's derivative follows from the output, not the sigmoid's."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sigmoidDerivative)
  }
}
