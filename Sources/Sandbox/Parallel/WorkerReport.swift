internal import NDArrays

/// What a worker has to say at its end, as numbers.
struct WorkerReport {
  var bytesSent = 0
  var weightBytes = 0
  var gradientBytes = 0
  var bucketBytes = 0
  var averageBytes = 0
  /// The loss of its rows in the last step.
  var loss = 0.0
  var weights: [Double] = []

  /// The bytes that formulas speak of: weights, gradients and momentum.
  var stateBytes: Int { weightBytes + gradientBytes + averageBytes }

  init(_ training: ShardedTraining, _ ring: Ring) {
    let bytes = training.stateBytes
    (weightBytes, gradientBytes, bucketBytes, averageBytes) = (
      bytes.weights, bytes.gradients, bytes.bucket, bytes.averages
    )
    (bytesSent, loss, weights) = (ring.bytesSent, training.loss, training.weights.elements)
  }

  /// Reads what ``numbers`` gave; `nil` if it is not whole.
  init?(_ numbers: [Double]) {
    guard numbers.count > Self.head, let count = Int(exactly: numbers[6]), numbers.count == Self.head + count,
      numbers[..<5].allSatisfy({ Int(exactly: $0) != nil })
    else { return nil }
    bytesSent = Int(numbers[0])
    (weightBytes, gradientBytes) = (Int(numbers[1]), Int(numbers[2]))
    (bucketBytes, averageBytes) = (Int(numbers[3]), Int(numbers[4]))
    loss = numbers[5]
    weights = Array(numbers[Self.head...])
  }

  private static let head = 7

  var numbers: [Double] {
    [bytesSent, weightBytes, gradientBytes, bucketBytes, averageBytes].map(Double.init)
      + [loss, Double(weights.count)] + weights
  }
}
