import NDArrays
import Testing

@testable import Grading

@Suite struct IdentityOfOutputTests {
  @Test func bothCallsReturnTheSameArray() {
    let example = Example(
      of: "activation/sigmoid-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [
        ("y", [[0.73105857863, 0.1192029220221, 0.6224593312019]]),
        ("y-of-second-x", [[0.8807970779779, 0.6224593312019, 0.26894142137]]),
      ],
      actual: [("y", [[0.8807970779779, 0.6224593312019, 0.26894142137]])])
    #expect(
      example.hint
        == Hint(
          .identityOfOutput,
          "y holds the result of the second call: the two calls returned the same array."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .identityOfOutput)
  }
}
