import NDArrays
import Testing

@testable import Grading

@Suite struct TanhDerivativeTests {
  @Test func theInputForTheOutput() {
    let example = Example(
      of: "activation/tanh-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.8399486832281, -1.2599230248421, -0.419974341614]]),
        ("gradient-of-a", [[0.8399486832281, 2.5198460496842, -0.209987170807]]),
        ("gradient-of-input-in-second-sweep", [[-0.1413016497063, -1.8800296976128, 0.0176627062133]]),
        ("gradient-of-a-in-second-sweep", [[-0.2826032994127, -0.9400148488064, -0.0176627062133]]),
      ],
      actual: [
        ("gradient-of-input", [[0, -0, -0]]), ("gradient-of-a", [[0, 0, -0]]),
        ("gradient-of-input-in-second-sweep", [[6, -1.875, -0.75]]),
        ("gradient-of-a-in-second-sweep", [[12, -0.9375, 0.75]]),
      ])
    #expect(
      example.hint
        == Hint(
          .tanhDerivative,
          "gradient-of-input: tanh's derivative was taken with the input where the output belongs."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .tanhDerivative)
  }

  @Test func notSquared() {
    let example = Example(
      of: "activation/tanh-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.8399486832281, -1.2599230248421, -0.419974341614]]),
        ("gradient-of-a", [[0.8399486832281, 2.5198460496842, -0.209987170807]]),
        ("gradient-of-input-in-second-sweep", [[-0.1413016497063, -1.8800296976128, 0.0176627062133]]),
        ("gradient-of-a-in-second-sweep", [[-0.2826032994127, -0.9400148488064, -0.0176627062133]]),
      ],
      actual: [
        ("gradient-of-input", [[0.4768116880885, -5.2847824678673, -1.7615941559558]]),
        ("gradient-of-a", [[0.4768116880885, 10.5695649357346, -0.8807970779779]]),
        ("gradient-of-input-in-second-sweep", [[-0.0719448398484, -1.5101626751926, 0.008993104981]]),
        ("gradient-of-a-in-second-sweep", [[-0.1438896796967, -0.7550813375963, -0.008993104981]]),
      ])
    #expect(
      example.hint
        == Hint(
          .tanhDerivative,
          "gradient-of-input: the output in tanh's derivative is not squared."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .tanhDerivative)
  }

  @Test func theSigmoidsDerivative() {
    let example = Example(
      of: "activation/tanh-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.8399486832281, -1.2599230248421, -0.419974341614]]),
        ("gradient-of-a", [[0.8399486832281, 2.5198460496842, -0.209987170807]]),
        ("gradient-of-input-in-second-sweep", [[-0.1413016497063, -1.8800296976128, 0.0176627062133]]),
        ("gradient-of-a-in-second-sweep", [[-0.2826032994127, -0.9400148488064, -0.0176627062133]]),
      ],
      actual: [
        ("gradient-of-input", [[0.393223866483, -0.5898357997244, -0.1966119332415]]),
        ("gradient-of-a", [[0.393223866483, 1.1796715994489, -0.0983059666207]]),
        ("gradient-of-input-in-second-sweep", [[-0.209987170807, -0.4922681654752, 0.0262483963509]]),
        ("gradient-of-a-in-second-sweep", [[-0.419974341614, -0.2461340827376, -0.0262483963509]]),
      ])
    #expect(
      example.hint
        == Hint(
          .tanhDerivative,
          "gradient-of-input: this is the sigmoid's derivative, not tanh's."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .tanhDerivative)
  }
}
