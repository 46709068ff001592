import NDArrays
import Testing

@testable import Grading

@Suite struct OneHotConfusionTests {
  @Test func onesInEveryClass() {
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
        ("gradient-of-y-hat", [[-0.2130139578384, -0.8934930210808, -0.8934930210808]]),
        ("gradient-of-a", [[-0.2130139578384, 1.7869860421616, -0.4467465105404]]),
        ("gradient-of-y-hat-in-second-sweep", [[-0.5399705645507, -0.9200588708987, -0.5399705645507]]),
        ("gradient-of-a-in-second-sweep", [[-1.0799411291013, -0.4600294354493, 0.5399705645507]]),
      ])
    #expect(
      example.hint
        == Hint(
          .oneHotConfusion,
          "gradient-of-y-hat: the labels were taken for ones in every class."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .oneHotConfusion)
  }

  @Test func everyClassCounts() {
    let example = Example(
      of: "loss/softmax-cross-entropy-forward",
      given: [("y", [[0, 1, 0]]), ("y-hat", [[1, -1, 0.5]]), ("second-y-hat", [[0.5, 2, -1]])],
      expected: [("loss", NDArray(2.554956919642)), ("loss-of-second-y-hat", NDArray(0.2413112966572))],
      actual: [("loss", NDArray(4.164870758926)), ("loss-of-second-y-hat", NDArray(5.2239338899715))])
    #expect(
      example.hint
        == Hint(
          .oneHotConfusion,
          "loss counts every class, and only the right one counts."))
    #expect(example.hintWithOneElementSpoiled?.identifier != .oneHotConfusion)
  }
}
