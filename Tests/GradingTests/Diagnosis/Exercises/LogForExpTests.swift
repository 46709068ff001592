import NDArrays
import Testing

@testable import Grading

@Suite struct LogForExpTests {
  @Test func theDerivativeOfLog() {
    let example = Example(
      of: "functional/exp-backward",
      given: [("a", [[1, -2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1.3591409142295, -0.2030029248549, 3.2974425414003]])],
      actual: [("gradient-of-a", [[0.5, 0.75, 4]])])
    #expect(
      example.hint
        == Hint(
          .logForExp,
          "gradient-of-a is the gradient of log(a), and that of exp(a) is asked."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .logForExp)
  }
}
