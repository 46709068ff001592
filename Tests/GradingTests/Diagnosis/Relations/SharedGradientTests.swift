import NDArrays
import Testing

@testable import Grading

@Suite struct SharedGradientTests {
  @Test func whatIsAddedForOneIsAddedForTheOther() {
    // h = x * w = [2, 2]; (h * c + h) * (h * v), by hand.
    let example = Example(
      of: "autograd/backward", case: "13-passed-on-gradient",
      given: [
        ("x", [[1, -2]]), ("w", [[2, -1]]), ("c", [[3, 0.5]]), ("v", [[1, 2]]), ("divergence", [[1, -1]]),
      ],
      expected: [
        ("gradient-of-x", [[32, 12]]), ("gradient-of-w", [[16, 24]]), ("gradient-of-h", [[16, -12]]),
      ],
      actual: [
        ("gradient-of-x", [[80, 15]]), ("gradient-of-w", [[40, 30]]), ("gradient-of-h", [[40, -15]]),
      ])
    #expect(
      example.hint
        == Hint(
          .sharedGradient,
          "gradient-of-h is what is expected if two arrays with the same gradient share it from then on: what is "
            + "added for one of them is added for the other, too."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sharedGradient)
  }
}
