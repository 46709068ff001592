import NDArrays
import Testing

@testable import Grading

@Suite struct MeanForSumTests {
  @Test func aMeanOverTheClasses() {
    let example = Example(
      of: "loss/softmax-cross-entropy-forward",
      given: [("y", [[0, 1, 0]]), ("y-hat", [[1, -1, 0.5]]), ("second-y-hat", [[0.5, 2, -1]])],
      expected: [("loss", NDArray(2.554956919642)), ("loss-of-second-y-hat", NDArray(0.2413112966572))],
      actual: [("loss", NDArray(0.8516523065473)), ("loss-of-second-y-hat", NDArray(0.0804370988857))])
    #expect(
      example.hint
        == Hint(
          .meanForSum,
          "loss is 3 times too small, and there are 3 classes: it looks like a mean over them "
            + "where the sum is asked."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .meanForSum)
  }

  @Test func aMeanOverAllElements() {
    let example = Example(
      of: "practice/sum-backward",
      given: [("a", [[1, 2], [3, -1], [0.5, 4]]), ("upstream", NDArray(1.5))],
      expected: [("gradient-of-a", [[1.5, 1.5], [1.5, 1.5], [1.5, 1.5]])],
      actual: [("gradient-of-a", [[0.25, 0.25], [0.25, 0.25], [0.25, 0.25]])])
    #expect(
      example.hint
        == Hint(
          .meanForSum,
          "gradient-of-a is 6 times too small, and there are 6 elements: it looks like a mean over "
            + "them where the sum is asked."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .meanForSum)
  }
}
