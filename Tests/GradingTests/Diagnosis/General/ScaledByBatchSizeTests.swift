import NDArrays
import Testing

@testable import Grading

@Suite struct ScaledByBatchSizeTests {
  @Test func aSumOverTheRows() {
    let example = Example(
      of: "practice/loss-batch-forward",
      given: [
        ("y", [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]),
        ("y-hat", [[1, -1, 0.5], [2, 0.5, 1], [0.5, -0.5, 1], [1, 2, -1]]),
        ("second-y-hat", [[0.5, 1, -0.5], [0.25, -0.25, 0.5], [1, 0.25, 0.5], [0.5, -0.5, 0.25]]),
      ],
      expected: [("loss", NDArray(1.2431171314637)), ("loss-of-second-y-hat", NDArray(0.9153349091987))],
      actual: [("loss", NDArray(4.9724685258549)), ("loss-of-second-y-hat", NDArray(3.6613396367949))])
    #expect(
      example.hint
        == Hint(
          .scaledByBatchSize,
          "loss is 4 times too large, and there are 4 rows in the batch: it looks like a sum over "
            + "the rows where their mean is asked."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .scaledByBatchSize)
  }

  @Test func aMeanTooMany() {
    let example = Example(
      of: "practice/loss-batch-forward",
      given: [
        ("y", [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]),
        ("y-hat", [[1, -1, 0.5], [2, 0.5, 1], [0.5, -0.5, 1], [1, 2, -1]]),
        ("second-y-hat", [[0.5, 1, -0.5], [0.25, -0.25, 0.5], [1, 0.25, 0.5], [0.5, -0.5, 0.25]]),
      ],
      expected: [("loss", NDArray(1.2431171314637)), ("loss-of-second-y-hat", NDArray(0.9153349091987))],
      actual: [("loss", NDArray(0.3107792828659)), ("loss-of-second-y-hat", NDArray(0.2288337272997))])
    #expect(
      example.hint
        == Hint(
          .scaledByBatchSize,
          "loss is 4 times too small, and there are 4 rows in the batch: it looks like a mean over "
            + "the rows, or one mean too many."
        ))
    #expect(example.hintWithOneElementSpoiled?.identifier != .scaledByBatchSize)
  }
}
