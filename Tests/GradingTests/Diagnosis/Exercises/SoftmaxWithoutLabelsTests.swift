import NDArrays
import Testing

@testable import Grading

@Suite struct SoftmaxWithoutLabelsTests {
  @Test func theSoftmaxAlone() {
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
        ("gradient-of-y-hat", [[0.7869860421616, 0.1065069789192, 0.1065069789192]]),
        ("gradient-of-a", [[0.7869860421616, -0.2130139578384, 0.0532534894596]]),
        ("gradient-of-y-hat-in-second-sweep", [[0.4600294354493, 0.0799411291013, 0.4600294354493]]),
        ("gradient-of-a-in-second-sweep", [[0.9200588708987, 0.0399705645507, -0.4600294354493]]),
      ])
    #expect(
      example.hint
        == Hint(
          .softmaxWithoutLabels,
          "gradient-of-y-hat is the softmax alone: it does not depend on the labels."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .softmaxWithoutLabels)
  }

  @Test func theDenominatorAlone() {
    let example = Example(
      of: "loss/softmax-cross-entropy-forward",
      given: [("y", [[0, 1, 0]]), ("y-hat", [[1, -1, 0.5]]), ("second-y-hat", [[0.5, 2, -1]])],
      expected: [("loss", NDArray(2.554956919642)), ("loss-of-second-y-hat", NDArray(0.2413112966572))],
      actual: [("loss", NDArray(1.554956919642)), ("loss-of-second-y-hat", NDArray(2.2413112966572))])
    #expect(
      example.hint
        == Hint(
          .softmaxWithoutLabels,
          "loss is the logarithm of the softmax's denominator alone: it does not depend on the labels."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .softmaxWithoutLabels)
  }
}
