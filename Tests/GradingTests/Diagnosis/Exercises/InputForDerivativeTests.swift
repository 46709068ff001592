import NDArrays
import Testing

@testable import Grading

@Suite struct InputForDerivativeTests {
  @Test func theInputItself() {
    let example = Example(
      of: "functional/log-backward",
      given: [("a", [[1, 2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.5, -0.75, 4]])],
      actual: [("gradient-of-a", [[0.5, -3, 1]])])
    #expect(
      example.hint
        == Hint(
          .inputForDerivative,
          "gradient-of-a is the upstream gradient times a itself, not times the derivative at a."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .inputForDerivative)
  }

  @Test func thePowerRule() {
    let example = Example(
      of: "functional/exp-backward",
      given: [("a", [[1, -2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1.3591409142295, -0.2030029248549, 3.2974425414003]])],
      actual: [("gradient-of-a", [[0.5, 0.1493612051036, 0.6065306597126]])])
    #expect(
      example.hint
        == Hint(
          .inputForDerivative,
          "gradient-of-a follows the rule for powers of a, but in exp(a) it is the exponent that varies."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .inputForDerivative)
  }
}
