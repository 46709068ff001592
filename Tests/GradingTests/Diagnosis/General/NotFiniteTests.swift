import NDArrays
import Testing

@testable import Grading

@Suite struct NotFiniteTests {
  @Test func infinityFromSmallInputs() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", NDArray([1, .infinity, 8], shape: [1, 3]))])
    #expect(
      example.hint
        == Hint(
          .notFinite,
          "gradient-of-a contains inf, where a number is expected: look for a division by zero, a "
            + "log or a root of something that is not positive, or an overflow."
        ))
  }

  @Test func aWrongNumberIsNone() {
    let example = Example(
      of: "functional/multiply-backward",
      given: [("a", [[1, -2, 0.5]]), ("b", [[2, -0.5, 4]]), ("upstream", [[0.5, -1.5, 2]])],
      expected: [("gradient-of-a", [[1, 0.75, 8]]), ("gradient-of-b", [[0.5, 3, 1]])],
      actual: [("gradient-of-a", [[1, 1e+300, 8]])])
    #expect(example.hint == nil)
  }
}
