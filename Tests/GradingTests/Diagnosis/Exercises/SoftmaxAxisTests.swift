import NDArrays
import Testing

@testable import Grading

@Suite struct SoftmaxAxisTests {
  @Test func downTheColumns() {
    let example = Example(
      of: "practice/loss-batch-forward",
      given: [
        ("y", [[0, 1, 0], [1, 0, 0], [0, 0, 1], [1, 0, 0]]),
        ("y-hat", [[1, -1, 0.5], [2, 0.5, 1], [0.5, -0.5, 1], [1, 2, -1]]),
        ("second-y-hat", [[0.5, 1, -0.5], [0.25, -0.25, 0.5], [1, 0.25, 0.5], [0.5, -0.5, 0.25]]),
      ],
      expected: [("loss", NDArray(1.2431171314637)), ("loss-of-second-y-hat", NDArray(0.9153349091987))],
      actual: [("loss", NDArray(1.6642991956624)), ("loss-of-second-y-hat", NDArray(1.2640338352931))])
    #expect(
      example.hint
        == Hint(
          .softmaxAxis,
          "loss: the softmax was taken down the columns, not along each row."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .softmaxAxis)
  }
}
