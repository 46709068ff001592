import HW1Bonus
import NDArrays

/// What a network makes of some pictures.
struct Predictions {
  /// The probability of each digit, a row for each picture: the softmax of the output, (N, 10).
  let probabilities: NDArray

  /// The digit that each picture shows.
  let truths: [Int]

  /// The digit that the network takes it for.
  let guesses: [Int]

  /// The loss of each picture: minus the logarithm of the probability of the true digit.
  let losses: [Double]

  /// Sends `data` through `network`, a batch at a time.
  init(_ network: MLP, _ data: Dataset, batchSize: Int) {
    network.eval()
    var outputs: [NDArray] = []
    for start in stride(from: 0, to: data.count, by: batchSize) {
      network.zeroGrads()
      outputs.append(network(data.batch(start..<min(start + batchSize, data.count)).inputs))
    }
    network.zeroGrads()
    self.init(outputs: concatenate(outputs), labels: data.labels)
  }

  /// - Parameters:
  ///   - outputs: What the network returned, (N, 10).
  ///   - labels: The truth, one-hot, (N, 10).
  init(outputs: NDArray, labels: NDArray) {
    let shifted = outputs - outputs.max(axis: 1, keepDims: true)
    let logarithms = shifted - log(exp(shifted).sum(axis: 1, keepDims: true))
    probabilities = exp(logarithms)
    losses = (-(labels * logarithms).sum(axis: 1)).elements
    truths = labels.argmax(axis: 1).elements.map { Int($0) }
    guesses = outputs.argmax(axis: 1).elements.map { Int($0) }
  }

  /// How often each digit (row) is taken for each digit (column).
  var confusion: [[Int]] {
    var counts = [[Int]](
      repeating: [Int](repeating: 0, count: DigitData.classes), count: DigitData.classes)
    for (truth, guess) in zip(truths, guesses) {
      counts[truth][guess] += 1
    }
    return counts
  }

  /// The pictures that are classified wrongly, those with the highest loss first, `count` at most.
  func worst(_ count: Int) -> [Int] {
    let wrong = truths.indices.filter { truths[$0] != guesses[$0] }
    return Array(wrong.sorted { (losses[$1], $0) < (losses[$0], $1) }.prefix(count))
  }
}
