import NDArrays
import Testing

@testable import Grading

@Suite struct LatestStateTests {
  @Test func theFirstUseWithTheStateOfTheSecond() {
    // relu(relu(x) + c): the second output is [2, 0, 0.5], whose mask is 1, 0, 1.
    let example = Example(
      of: "practice/shared-activation", case: "5-relu",
      given: [("x", [[1, 2, -3]]), ("c", [[1, -3, 0.5]]), ("divergence", [[1.5, -2, 0.5]])],
      expected: [("gradient-of-x", [[1.5, 0, 0]]), ("gradient-of-c", [[1.5, 0, 0.5]])],
      actual: [("gradient-of-x", [[1.5, 0, 0.5]])])
    #expect(example.hint?.identifier == .latestState)
    #expect(example.hintWithOneElementSpoiled?.identifier != .latestState)
  }
}
