import NDArrays
import Testing

@testable import Grading

@Suite struct OverwrittenTests {
  @Test func whatWasThereIsGone() {
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
      actual: [("dV", [[2, 2, 0.25], [-5, -5, -0.625]]), ("dW", [[8.625, 5.625], [-11.5, -7.5]])])
    #expect(
      example.hint
        == Hint(
          .overwritten,
          "dW holds the last sweep's gradient alone: what it held before was replaced, not added to."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .overwritten)
  }

  @Test func theFirstSweepIsGone() {
    let example = Example(
      of: "autograd/backward", case: "7-second-sweep",
      given: [
        ("x", [[1, -2, 0.5]]), ("w", [[2, -1, 0.5]]), ("M", [[1, 2, -1], [0.5, 1, 3]]),
        ("divergence", [[1.5, -2]]), ("second-divergence", [[2, -0.5]]),
      ],
      expected: [
        ("dM-after-first-sweep", [[3, 3, 0.375], [-4, -4, -0.5]]),
        ("dM-after-second-sweep", [[7, 7, 0.875], [-5, -5, -0.625]]),
        ("gradient-of-x-after-second-sweep", [[3.5, -3.5, -1.75]]),
        ("gradient-of-w-after-second-sweep", [[1.75, -7, -1.75]]),
      ],
      actual: [("dM-after-second-sweep", [[4, 4, 0.5], [-1, -1, -0.125]])])
    #expect(
      example.hint
        == Hint(
          .overwritten,
          "dM-after-second-sweep holds the last sweep's gradient alone: what it held before was "
            + "replaced, not added to."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .overwritten)
  }

  @Test func aSpotMadeAnew() {
    let example = Example(
      of: "autograd/add-operation",
      given: [("x", [[1, -2, 0.5]]), ("collected", [[1, 3, -2]])],
      expected: [("new-spot-of-x", [[0, -0, 0]]), ("kept-spot-of-x", [[1, 3, -2]])],
      actual: [("kept-spot-of-x", [[0, -0, 0]])])
    #expect(
      example.hint
        == Hint(
          .overwritten,
          "what had been collected for x is gone after x was recorded once more: an array that has "
            + "a spot keeps it."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .overwritten)
  }
}
