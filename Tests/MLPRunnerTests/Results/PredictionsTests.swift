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

  @Test func largeOutputsDoNotOverflow() {
    #expect(predictions.losses.allSatisfy { $0.isFinite })
    #expect(predictions.losses[3] == 0)
    #expect(allClose(predictions.probabilities.sum(axis: 1), NDArray.ones(4)))
  }
}
