import NDArrays
import Testing

@testable import Grading

@Suite struct DivSecondTermTests {
  @Test func theDivisorNotSquared() {
    let example = Example(
      of: "functional/divide-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.25, 3, 0.5]]), ("gradient-of-b", [[-0.125, -12, -0.0625]])],
      actual: [("gradient-of-b", [[-0.25, 6, -0.25]])])
    #expect(
      example.hint
        == Hint(
          .divSecondTerm,
          "gradient-of-b is not the derivative of a / b with respect to b: the power of b is off by one."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .divSecondTerm)
  }

  @Test func theDividendMissing() {
    let example = Example(
      of: "functional/divide-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.25, 3, 0.5]]), ("gradient-of-b", [[-0.125, -12, -0.0625]])],
      actual: [("gradient-of-b", [[-0.125, 6, -0.125]])])
    #expect(
      example.hint
        == Hint(
          .divSecondTerm,
          "gradient-of-b is not the derivative of a / b with respect to b: a has no part in it."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .divSecondTerm)
  }

  @Test func theWrongSignToo() {
    let example = Example(
      of: "functional/divide-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.25, 3, 0.5]]), ("gradient-of-b", [[-0.125, -12, -0.0625]])],
      actual: [("gradient-of-b", [[0.25, -6, 0.25]])])
    #expect(
      example.hint
        == Hint(
          .divSecondTerm,
          "gradient-of-b is not the derivative of a / b with respect to b: the power of b is off "
            + "by one, and the sign is wrong."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .divSecondTerm)
  }
}
