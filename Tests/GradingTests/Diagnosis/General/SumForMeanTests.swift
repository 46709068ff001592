import NDArrays
import Testing

@testable import Grading

@Suite struct SumForMeanTests {
  @Test func aSumOverAllElements() {
    let example = Example(
      of: "practice/mse-forward",
      given: [
        ("y", [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]),
        ("y-hat", [[1, -1, 0.5], [2, 0.5, 1], [0.5, -0.5, 1], [1, 2, -1]]),
        ("second-y-hat", [[0.5, 1, -0.5], [0.25, -0.25, 0.5], [1, 0.25, 0.5], [0.5, -0.5, 0.25]]),
      ],
      expected: [("loss", NDArray(1.0833333333333)), ("loss-of-second-y-hat", NDArray(0.2708333333333))],
      actual: [("loss", NDArray(13)), ("loss-of-second-y-hat", NDArray(3.25))])
    #expect(
      example.hint
        == Hint(
          .sumForMean,
          "loss is 12 times too large, and there are 12 elements: it looks like their sum where "
            + "the mean is asked."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sumForMean)
  }

  @Test func aMeanOverTheRowsAlone() {
    let example = Example(
      of: "practice/mse-forward",
      given: [
        ("y", [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]),
        ("y-hat", [[1, -1, 0.5], [2, 0.5, 1], [0.5, -0.5, 1], [1, 2, -1]]),
        ("second-y-hat", [[0.5, 1, -0.5], [0.25, -0.25, 0.5], [1, 0.25, 0.5], [0.5, -0.5, 0.25]]),
      ],
      expected: [("loss", NDArray(1.0833333333333)), ("loss-of-second-y-hat", NDArray(0.2708333333333))],
      actual: [("loss", NDArray(3.25)), ("loss-of-second-y-hat", NDArray(0.8125))])
    #expect(
      example.hint
        == Hint(
          .sumForMean,
          "loss is 3 times too large, and a row has 3 elements: it looks like a mean over the rows alone."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .sumForMean)
  }
}
