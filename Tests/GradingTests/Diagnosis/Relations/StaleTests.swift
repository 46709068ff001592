import NDArrays
import Testing

@testable import Grading

@Suite struct StaleTests {
  @Test func theFirstResultAgain() {
    let example = Example(
      of: "activation/sigmoid-forward",
      given: [("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]])],
      expected: [
        ("y", [[0.73105857863, 0.1192029220221, 0.6224593312019]]),
        ("y-of-second-x", [[0.8807970779779, 0.6224593312019, 0.26894142137]]),
      ],
      actual: [("y-of-second-x", [[0.73105857863, 0.1192029220221, 0.6224593312019]])])
    #expect(
      example.hint
        == Hint(
          .stale,
          "y-of-second-x is the first pass's result again: something is kept from one pass to the next."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .stale)
  }

  @Test func nothingAddedInTheSecondSweep() {
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
      actual: [("dM-after-second-sweep", [[3, 3, 0.375], [-4, -4, -0.5]])])
    #expect(
      example.hint
        == Hint(
          .stale,
          "dM-after-second-sweep is what it was after the first sweep: the second sweep added nothing."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .stale)
  }

  @Test func theDerivativeAtTheFirstInput() {
    let example = Example(
      of: "activation/relu-backward",
      given: [
        ("a", [[1, 1, 1]]), ("x", [[1, -2, 3]]), ("second-x", [[-1, 2, 3]]), ("c", [[1, 2, -1]]),
        ("divergence", [[0.5, 1, 2]]), ("second-divergence", [[2, -1, 0.5]]),
      ],
      expected: [
        ("gradient-of-input", [[0.5, 0, -2]]), ("gradient-of-input-in-second-sweep", [[0, -2, -0.5]]),
      ],
      actual: [("gradient-of-input-in-second-sweep", [[2, 0, -0.5]])])
    #expect(example.hint?.identifier == .stale)
    #expect(example.hint?.text.contains("still had its first input") == true)
    #expect(example.hintWithOneElementSpoiled?.identifier != .stale)
  }
}
