import NDArrays
import Testing

@testable import Grading

@Suite struct NotClearedTests {
  @Test func theFirstSweepStillThere() {
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
      actual: [
        ("gradient-of-x-after-second-sweep", [[4.5, -4.5, -5.5]]),
        ("gradient-of-w-after-second-sweep", [[2.25, -9, -5.5]]),
      ])
    #expect(
      example.hint
        == Hint(
          .notCleared,
          "gradient-of-x-after-second-sweep still contains what the first sweep collected: "
            + "zeroGrad did not clear everything in the engine."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .notCleared)
  }
}
