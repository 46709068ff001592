internal import NDArrays

/// How an epoch goes through the data, each part of which a mistake may replace.
struct EpochModel: Sendable {
  /// What is known of one batch.
  struct Batch {
    let rows: Int
    let loss: Double
    let errors: Double
  }

  /// The batches, of an order and the size of a batch.
  var batches: @Sendable (_ order: [Int], _ size: Int) -> [[Int]] = { order, size in
    EpochModel.batches(order, size)
  }

  /// Whether the parameters change.
  var learns = true

  /// Whether the gradients of a batch are added to those of the last one.
  var keepsGradients = false

  /// Whether a batch is scored after its step.
  var isScoredAfterStep = false

  /// The score of all batches, of so many examples.
  var score: @Sendable (_ batches: [Batch], _ examples: Int) -> (loss: Double, error: Double) = {
    batches, _ in
    EpochModel.score(batches)
  }

  /// How many examples the reports count.
  var counts: @Sendable (_ batches: [Batch], _ size: Int) -> [Double] = { batches, _ in
    EpochModel.sums(batches.map { Double($0.rows) })
  }

  /// What isTraining is after an evaluation.
  var isTraining = 0.0

  static func batches(_ order: [Int], _ size: Int) -> [[Int]] {
    stride(from: 0, to: order.count, by: size).map { Array(order[$0..<min($0 + size, order.count)]) }
  }

  static func score(_ batches: [Batch]) -> (loss: Double, error: Double) {
    let rows = Double(batches.map(\.rows).reduce(0, +))
    return (
      batches.map { $0.loss * Double($0.rows) }.reduce(0, +) / rows, batches.map(\.errors).reduce(0, +) / rows
    )
  }

  static func sums(_ numbers: [Double]) -> [Double] {
    var sum = 0.0
    return numbers.map { number in
      sum += number
      return sum
    }
  }
}

/// How epochs follow each other.
struct HistoryModel: Sendable {
  /// Whether the network is validated on what it was trained on.
  var isValidatedOnTraining = false

  /// Whether it is validated before the epoch.
  var isValidatedBefore = false

  /// Whether the training set is scored after the epoch, too, and that score is taken.
  var isTrainingScoredAfter = false

  /// Whether the examples come in the same order in each epoch.
  var hasOneOrder = false

  /// The row of an epoch, of what it should be.
  var row: @Sendable (_ row: [Double], _ index: Int) -> [Double] = { row, _ in row }

  /// What is returned, of the rows of all epochs.
  var returned: @Sendable (_ rows: [[Double]]) -> [[Double]] = { $0 }

  /// What is reported.
  var reported: @Sendable (_ rows: [[Double]]) -> [[Double]] = { $0 }
}
