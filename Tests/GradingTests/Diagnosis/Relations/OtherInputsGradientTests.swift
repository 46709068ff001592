import NDArrays
import Testing

@testable import Grading

@Suite struct OtherInputsGradientTests {
  @Test func gradientsInEachOthersPlace() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[0.5, 3, 1]]), ("gradient-of-b", [[1, 0.75, 8]])])
    #expect(
      example.hint
        == Hint(
          .otherInputsGradient,
          "gradient-of-a is what is expected as gradient-of-b: two gradients stand in each other's place."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .otherInputsGradient)
  }

  @Test func oneGradientTwice() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[0.5, 3, 1]])])
    #expect(
      example.hint
        == Hint(
          .otherInputsGradient,
          "gradient-of-a is what is expected as gradient-of-b: one gradient came back in two places."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .otherInputsGradient)
  }
}
