import NDArrays
import Testing

@testable import Grading

@Suite struct SignLostTests {
  @Test func magnitudesWithoutSigns() {
    let example = Example(
      of: "functional/exp-backward",
      given: [("a", [[1, -2, 0.5]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1.3591409142295, -0.2030029248549, 3.2974425414003]])],
      actual: [("gradient-of-a", [[1.3591409142295, 0.2030029248549, 3.2974425414003]])])
    #expect(
      example.hint
        == Hint(
          .signLost,
          "gradient-of-a has the right magnitudes, but all signs were lost."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .signLost)
  }
}
