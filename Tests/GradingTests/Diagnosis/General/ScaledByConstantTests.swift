import NDArrays
import Testing

@testable import Grading

@Suite struct ScaledByConstantTests {
  @Test func everyElementOffByTheSameFactor() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[2.5, 1.875, 20]])])
    #expect(
      example.hint
        == Hint(
          .scaledByConstant,
          "every element of gradient-of-a is what is expected times 2.5: a constant factor is wrong."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .scaledByConstant)
  }
}
