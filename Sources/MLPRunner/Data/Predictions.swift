import HW1Bonus
import NDArrays

/// What a network makes of some pictures.
struct Predictions {
  /// The digit that each picture shows.
  let truths: [Int]

  /// The digit that the network takes it for.
  let guesses: [Int]

  /// The probability, by softmax, of the digit that the network takes each picture for.
  let certainties: [Double]

  /// One over the probability of the digit that each picture shows: the larger, the more the network is mistaken.
  let inverseLikelihoods: [Double]

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
    let truths = labels.argmax(axis: 1).elements.map { Int($0) }
    let guesses = outputs.argmax(axis: 1).elements.map { Int($0) }
    (self.truths, self.guesses) = (truths, guesses)
    certainties = guesses.enumerated().map { row, digit in
      1 / Self.inverseProbability(of: digit, in: outputs[row])
    }
    inverseLikelihoods = truths.enumerated().map { row, digit in
      Self.inverseProbability(of: digit, in: outputs[row])
    }
  }

  /// One over the probability that softmax gives `digit`; where that is as good as 0, infinity.
  private static func inverseProbability(of digit: Int, in output: NDArray) -> Double {
    let lead = output - output[digit]
    return exp(lead).sum().item
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

  /// The pictures that are classified wrongly, those that the network is most mistaken about first, `count` at most.
  func worst(_ count: Int) -> [Int] {
    let wrong = truths.indices.filter { truths[$0] != guesses[$0] }
    return Array(wrong.sorted { (inverseLikelihoods[$1], $0) < (inverseLikelihoods[$0], $1) }.prefix(count))
  }
}
