import NDArrays
import Testing

@testable import Grading

@Suite struct SoftmaxMissingTests {
  @Test func logitsForProbabilities() {
    let example = Example(
      of: "loss/softmax-cross-entropy-backward",
      given: [
        ("a", [[1, 0.5, -2]]), ("x", [[1, -2, 0.5]]), ("second-x", [[2, 0.5, -1]]), ("y", [[0, 1, 0]]),
      ],
      expected: [
        ("gradient-of-y-hat", [[0.7869860421616, -0.8934930210808, 0.1065069789192]]),
        ("gradient-of-a", [[0.7869860421616, 1.7869860421616, 0.0532534894596]]),
        ("gradient-of-y-hat-in-second-sweep", [[0.4600294354493, -0.9200588708987, 0.4600294354493]]),
        ("gradient-of-a-in-second-sweep", [[0.9200588708987, -0.4600294354493, -0.4600294354493]]),
      ],
      actual: [
        ("gradient-of-y-hat", [[1, -2, -1]]), ("gradient-of-a", [[1, 4, -0.5]]),
        ("gradient-of-y-hat-in-second-sweep", [[2, -0.75, 2]]),
        ("gradient-of-a-in-second-sweep", [[4, -0.375, -2]]),
      ])
    #expect(
      example.hint
        == Hint(
          .softmaxMissing,
          "gradient-of-y-hat: the logits were taken for probabilities: their softmax is missing."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .softmaxMissing)
  }

  @Test func theLogitsForTheirLogSoftmax() {
    let example = Example(
      of: "loss/softmax-cross-entropy-forward",
      given: [("y", [[0, 1, 0]]), ("y-hat", [[1, -1, 0.5]]), ("second-y-hat", [[0.5, 2, -1]])],
      expected: [("loss", NDArray(2.554956919642)), ("loss-of-second-y-hat", NDArray(0.2413112966572))],
      actual: [("loss", NDArray(1)), ("loss-of-second-y-hat", NDArray(-2))])
    #expect(
      example.hint
        == Hint(
          .softmaxMissing,
          "loss: the logits stand where the logarithm of their softmax belongs."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .softmaxMissing)
  }
}
