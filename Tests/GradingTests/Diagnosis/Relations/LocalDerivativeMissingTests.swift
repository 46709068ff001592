import NDArrays
import Testing

@testable import Grading

@Suite struct LocalDerivativeMissingTests {
  @Test func theUpstreamGradientItself() {
    let example = Example(
      of: "functional/exp-backward",
      given: [("a", [[1, -2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1.3591409142295, -0.2030029248549, 3.2974425414003]])],
      actual: [("gradient-of-a", [[0.5, -1.5, 2]])])
    #expect(
      example.hint
        == Hint(
          .localDerivativeMissing,
          "gradient-of-a is the upstream gradient, unchanged: the function's own derivative has no "
            + "part in it."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .localDerivativeMissing)
  }
}
