import NDArrays
import Testing

@testable import Grading

@Suite struct ForwardValueReturnedTests {
  @Test func theValueOfTheFunction() {
    let example = Example(
      of: "functional/divide-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.25, 3, 0.5]]), ("gradient-of-b", [[-0.125, -12, -0.0625]])],
      actual: [("gradient-of-a", [[0.5, 4, 0.125]])])
    #expect(
      example.hint
        == Hint(
          .forwardValueReturned,
          "gradient-of-a is a / b, the value of the function, where its gradient is asked."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .forwardValueReturned)
  }

  @Test func upstreamTimesTheValue() {
    let example = Example(
      of: "functional/log-backward",
      given: [("a", [[1, 2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.5, -0.75, 4]])],
      actual: [("gradient-of-a", [[0, -1.0397207708399, -1.3862943611199]])])
    #expect(
      example.hint
        == Hint(
          .forwardValueReturned,
          "gradient-of-a is the upstream gradient times log(a), the value of the function, where "
            + "its derivative is asked."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .forwardValueReturned)
  }
}
