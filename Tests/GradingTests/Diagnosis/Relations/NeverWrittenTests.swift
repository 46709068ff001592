import NDArrays
import Testing

@testable import Grading

@Suite struct NeverWrittenTests {
  @Test func asItWasBefore() {
    let example = Example(
      of: "autograd/backward", case: "5-external-gradient",
      given: [
        ("x", [[1, -2, 0.5]]), ("c", [[2, -1, 0.5]]), ("V", [[1, 2, -1], [0.5, 1, 3]]),
        ("dV", [[1, 1, 2], [0.5, -1, 1]]), ("W", [[2, -1], [1, 0.5]]), ("dW", [[1, -2], [0.5, 3]]),
        ("divergence", [[1.5, -2]]),
      ],
      expected: [
        ("dV", [[3, 3, 2.25], [-4.5, -6, 0.375]]), ("dW", [[9.625, 3.625], [-11, -4.5]]),
        ("gradient-of-x", [[-0.5, 0.5, -4.25]]), ("gradient-of-h", [[-0.25, -0.5, -8.5]]),
      ],
      actual: [("dV", [[1, 1, 2], [0.5, -1, 1]]), ("dW", [[1, -2], [0.5, 3]])])
    #expect(
      example.hint
        == Hint(
          .neverWritten,
          "dW is as it was before backward: its gradient never reached it."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .neverWritten)
  }
}
