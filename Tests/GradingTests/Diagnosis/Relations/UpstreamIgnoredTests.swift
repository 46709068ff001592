import NDArrays
import Testing

@testable import Grading

@Suite struct UpstreamIgnoredTests {
  @Test func aProductWithoutUpstream() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[2, -0.5, 4]]), ("gradient-of-b", [[1, -2, 0.5]])])
    #expect(
      example.hint
        == Hint(
          .upstreamIgnored,
          "gradient-of-a is what is expected if the upstream gradient were all ones: it was not used."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .upstreamIgnored)
  }

  @Test func aMatrixProductWithoutUpstream() {
    let example = Example(
      of: "functional/matmul-backward",
      given: [
        ("a", [[1, 2], [3, -1], [0.5, 4]]), ("b", [[1, 0.5], [-2, 3]]),
        ("upstream", [[1, 2], [-1, 0.5], [3, 1]]),
      ],
      expected: [
        ("gradient-of-a", [[2, 4], [-0.75, 3.5], [3.5, -3]]), ("gradient-of-b", [[-0.5, 4], [15, 7.5]]),
      ],
      actual: [("gradient-of-a", [[1.5, 1], [1.5, 1], [1.5, 1]])])
    #expect(
      example.hint
        == Hint(
          .upstreamIgnored,
          "gradient-of-a is what is expected if the upstream gradient were all ones: it was not used."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .upstreamIgnored)
  }

  @Test func aChainOfOnes() {
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
        ("gradient-of-h", [[3, -0.5, 4]]), ("gradient-of-x", [[2, -1, 0.5]]),
        ("gradient-of-w", [[1, -2, 0.5]]), ("gradient-of-m", [[2, 2], [2, 2], [0.25, 0.25]]),
      ])
    #expect(
      example.hint
        == Hint(
          .upstreamIgnored,
          "gradient-of-m is what is expected if the upstream gradient were all ones: it was not used."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .upstreamIgnored)
  }

  @Test func aSweepThatStartsFromOnes() {
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
        ("gradient-of-input", [[2, -0, 0]]), ("gradient-of-a", [[2, 0, 0]]),
        ("gradient-of-input-in-second-sweep", [[2, -1, 0.5]]),
        ("gradient-of-a-in-second-sweep", [[4, -0.5, -0.5]]),
      ])
    #expect(
      example.hint
        == Hint(
          .upstreamIgnored,
          "gradient-of-input-in-second-sweep is what is expected if the divergence were all ones: "
            + "what backward was given was not used."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .upstreamIgnored)
  }
}
