import NDArrays
import Testing

@testable import mlp

struct PredictionsTests {
  private let predictions: Predictions = {
    let outputs = NDArray.zeros(4, 10)
    outputs[0, 3] = 5
    outputs[1, 3] = 5
    outputs[2, 7] = 9
    outputs[3, 0] = 800
    let labels = NDArray.zeros(4, 10)
    for (row, digit) in [3, 4, 4, 0].enumerated() { labels[row, digit] = 1 }
    return Predictions(outputs: outputs, labels: labels)
  }()

  @Test func countsEveryPair() {
    var expected = [[Int]](repeating: [Int](repeating: 0, count: 10), count: 10)
    expected[3][3] = 1
    expected[4][3] = 1
    expected[4][7] = 1
    expected[0][0] = 1
    #expect(predictions.confusion == expected)
  }

  @Test func theWorstComeFirst() {
    #expect(predictions.worst(10) == [2, 1])
    #expect(predictions.worst(1) == [2])
  }

  @Test func certaintiesAreSoftmaxes() {
    let ofFive = 148.4131591025766 / (148.4131591025766 + 9)
    #expect(abs(predictions.certainties[0] - ofFive) < 1e-15)
    #expect(abs(predictions.inverseLikelihoods[1] - (148.4131591025766 + 9)) < 1e-12)
  }

  @Test func largeOutputsDoNotOverflow() {
    #expect(predictions.certainties[3] == 1)
    #expect(predictions.inverseLikelihoods[3] == 1)
  }
}
