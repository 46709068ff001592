import NDArrays
import Testing

@testable import Grading

@Suite struct ReLUMaskTests {
  @Test func noMask() {
    let example = Example(
      of: "activation/relu-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[2, -0, -0]]), ("gradient-of-a", [[2, 0, -0]]),
        ("gradient-of-input-in-second-sweep", [[-2, -2, 0.25]]),
        ("gradient-of-a-in-second-sweep", [[-4, -1, -0.25]]),
      ],
      actual: [
        ("gradient-of-input", [[2, -3, -1]]), ("gradient-of-a", [[2, 6, -0.5]]),
        ("gradient-of-input-in-second-sweep", [[-2, -2, 0.25]]),
        ("gradient-of-a-in-second-sweep", [[-4, -1, -0.25]]),
      ])
    #expect(
      example.hint
        == Hint(
          .reluMask,
          "gradient-of-input: the upstream gradient came through whole, also where ReLU's input is negative.")
    )
    #expect(example.hintWithOneElementSpoiled?.identifier != .reluMask)
  }

  @Test func theMaskOfTheUpstreamGradient() {
    let example = Example(
      of: "activation/relu-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[2, -0, -0]]), ("gradient-of-a", [[2, 0, -0]]),
        ("gradient-of-input-in-second-sweep", [[-2, -2, 0.25]]),
        ("gradient-of-a-in-second-sweep", [[-4, -1, -0.25]]),
      ],
      actual: [
        ("gradient-of-input", [[2, 0, 0]]), ("gradient-of-a", [[2, -0, 0]]),
        ("gradient-of-input-in-second-sweep", [[0, 0, 0.25]]),
        ("gradient-of-a-in-second-sweep", [[0, 0, -0.25]]),
      ])
    #expect(
      example.hint
        == Hint(
          .reluMask,
          "gradient-of-input-in-second-sweep: what decides which elements come through is the sign "
            + "of the upstream gradient, not that of ReLU's input."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .reluMask)
  }

  @Test func theOutputForTheSlope() {
    let example = Example(
      of: "activation/relu-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("c", [[2, -1, 0.5]]),
        ("divergence", [[1, 3, -2]]), ("second-divergence", [[-1, 2, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[2, -0, -0]]), ("gradient-of-a", [[2, 0, -0]]),
        ("gradient-of-input-in-second-sweep", [[-2, -2, 0.25]]),
        ("gradient-of-a-in-second-sweep", [[-4, -1, -0.25]]),
      ],
      actual: [
        ("gradient-of-input", [[2, -0, -0]]), ("gradient-of-a", [[2, 0, -0]]),
        ("gradient-of-input-in-second-sweep", [[-4, -0.5, 0.5]]),
        ("gradient-of-a-in-second-sweep", [[-8, -0.25, -0.5]]),
      ])
    #expect(
      example.hint
        == Hint(
          .reluMask,
          "gradient-of-input-in-second-sweep: the upstream gradient was multiplied by ReLU's "
            + "output, not by its slope."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .reluMask)
  }
}
