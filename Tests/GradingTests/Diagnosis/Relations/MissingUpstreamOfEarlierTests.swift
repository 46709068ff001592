import NDArrays
import Testing

@testable import Grading

@Suite struct MissingUpstreamOfEarlierTests {
  @Test func theSweepStopsAfterOneOperation() {
    let example = Example(
      of: "autograd/backward", case: "1-chain",
      given: [
        ("x", [[1, -2, 0.5]]), ("w", [[2, -1, 0.5]]), ("m", [[1, 2], [-1, 0.5], [3, 1]]), ("c", [[1, 2]]),
        ("divergence", [[1.5, -2]]),
      ],
      expected: [
        ("gradient-of-x", [[-5, 2.5, 1.25]]), ("gradient-of-w", [[-2.5, 5, 1.25]]),
        ("gradient-of-h", [[-2.5, -2.5, 2.5]]), ("gradient-of-m", [[3, -4], [3, -4], [0.375, -0.5]]),
        ("gradient-of-c", [[1.5, -2]]),
      ],
      actual: [
        ("gradient-of-h", [[0, -0, 0]]), ("gradient-of-x", [[0, -0, 0]]), ("gradient-of-w", [[0, -0, 0]]),
        ("gradient-of-m", [[0, 0], [-0, 0], [0, 0]]),
      ])
    #expect(
      example.hint
        == Hint(
          .missingUpstreamOfEarlier,
          "gradient-of-m got nothing, although gradient-of-c, later in the forward pass, got its "
            + "gradient: the gradients do not travel from the later operations to the earlier ones."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .missingUpstreamOfEarlier)
  }
}
