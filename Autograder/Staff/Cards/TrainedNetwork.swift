internal import Differentiation
internal import NDArrays

/// A network of two layers, linear, tanh, linear, softmax cross-entropy, trained with gradients that are found by numerical
/// differentiation.
struct TrainedNetwork {
  static let names = ["W1", "b1", "W2", "b2"]

  private var parameters: [String: NDArray] = [:]

  /// What is left of the last step.
  private var momenta: [String: NDArray] = [:]

  init(_ given: Givens) throws {
    for name in Self.names {
      parameters[name] = try given[name]
      momenta[name] = NDArray.zeros(like: try given[name])
    }
  }

  func parameter(_ name: String) throws -> NDArray {
    guard let found = parameters[name] else { throw CardError.noSuchArray(name) }
    return found
  }

  /// The output for `x`, with one of the parameters replaced if need be.
  func output(_ x: NDArray, replacing name: String = "", with array: NDArray? = nil) throws -> NDArray {
    let value = { (wanted: String) throws -> NDArray in
      if wanted == name, let array { array } else { try parameter(wanted) }
    }
    let hidden = ClosedForm.tanh(ClosedForm.linear(x, try value("W1"), try value("b1")))
    return ClosedForm.linear(hidden, try value("W2"), try value("b2"))
  }

  func loss(_ x: NDArray, _ y: NDArray, replacing name: String = "", with array: NDArray? = nil) throws
    -> Double
  {
    ClosedForm.softmaxCrossEntropy(labels: y, logits: try output(x, replacing: name, with: array))
  }

  /// The number of rows whose largest output is not where the label is.
  func errors(_ x: NDArray, _ y: NDArray) throws -> Int {
    let (logits, labels, classes) = (try output(x).elements, y.elements, y.shape[1])
    return (0..<y.shape[0]).count { row in
      let range = row * classes..<(row + 1) * classes
      guard let right = range.first(where: { labels[$0] == 1 }) else { return true }
      return range.contains { logits[$0] > logits[right] }
    }
  }

  /// One step of gradient descent with momentum.
  private mutating func step(_ x: NDArray, _ y: NDArray, rate: Double, momentum: Double) throws {
    var next = self
    for name in Self.names {
      let gradient = try numericalGradient(
        of: { try loss(x, y, replacing: name, with: $0) }, at: try parameter(name))
      let move = momentum * (momenta[name] ?? 0 * gradient) - rate * gradient
      next.momenta[name] = move
      next.parameters[name] = try parameter(name) + move
    }
    self = next
  }

  /// Trains for an epoch that takes the examples in `order`.
  ///
  /// - Returns: The means over all examples, each batch before its step.
  mutating func train(_ given: Givens, order: NDArray) throws -> (loss: Double, error: Double) {
    let (order, size) = (order.elements.map { Int($0) }, Int(try given["batch-size"].item))
    let (rate, momentum) = (try given["learning-rate"].item, try given["momentum"].item)
    var (sum, wrong) = (0.0, 0)
    for start in stride(from: 0, to: order.count, by: size) {
      let rows = Array(order[start..<min(start + size, order.count)])
      let (x, y) = (try given["x"].rows(rows), try given["y"].rows(rows))
      sum += try loss(x, y) * Double(rows.count)
      wrong += try errors(x, y)
      try step(x, y, rate: rate, momentum: momentum)
    }
    return (sum / Double(order.count), Double(wrong) / Double(order.count))
  }

  /// Two epochs: epoch, training loss and error, validation loss and error of each.
  @Sendable static func stats(_ given: Givens) throws -> NDArray {
    var network = try TrainedNetwork(given)
    let (x, y, epoch) = (try given["validation-x"], try given["validation-y"], try given["epoch"].item)
    let rows = try ["order", "next-order"].enumerated().map { index, name in
      let training = try network.train(given, order: try given[name])
      let error = Double(try network.errors(x, y)) / Double(x.shape[0])
      return [epoch + Double(index), training.loss, training.error, try network.loss(x, y), error]
    }
    return NDArray(rows.flatMap(\.self), shape: [2, 5])
  }
}
