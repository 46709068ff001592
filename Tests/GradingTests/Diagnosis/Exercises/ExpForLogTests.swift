import NDArrays
import Testing

@testable import Grading

@Suite struct ExpForLogTests {
  @Test func theDerivativeOfExp() {
    let example = Example(
      of: "functional/log-backward",
      given: [("a", [[1, 2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[0.5, -0.75, 4]])],
      actual: [("gradient-of-a", [[1.3591409142295, -11.083584148396, 3.2974425414003]])])
    #expect(
      example.hint
        == Hint(
          .expForLog,
          "gradient-of-a is the gradient of exp(a), and that of log(a) is asked."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .expForLog)
  }
}
