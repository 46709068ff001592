internal import NDArrays

/// A network of two layers and its training in miniature, each part of which a mistake may replace.
///
/// It works out what known mistakes return; what is right comes from the proofs, which find gradients numerically.
struct TrainingModel: Sendable {
  /// Arrays by the name of the parameter that they are, or belong to: `W1`, `b1`, `W2`, `b2`.
  typealias Arrays = [String: NDArray]

  /// Sends an input through the network.
  var output: @Sendable (_ parameters: Arrays, _ x: NDArray) throws -> NDArray = { parameters, x in
    try TrainingModel.linear(TrainingModel.hidden(parameters, x), parameters, 2)
  }

  /// What is kept of an output.
  var kept: @Sendable (_ parameters: Arrays, _ x: NDArray, _ output: NDArray) throws -> NDArray = { $2 }

  /// The gradients that a sweep leaves.
  var gradients: @Sendable (_ parameters: Arrays, _ x: NDArray, _ y: NDArray) throws -> Arrays = {
    try TrainingModel.gradients($0, $1, $2)
  }

  /// What zeroGrads leaves of the gradients.
  var cleared: @Sendable (_ gradients: Arrays) -> Arrays = { $0.mapValues { NDArray.zeros($0.shape) } }

  /// How many operations zeroGrads leaves.
  var operationsLeft = 0.0

  /// What a step makes of what is left of the last one, and by how much a parameter changes.
  var move: Move = { velocity, gradient, rate, momentum in
    let next = momentum * velocity - rate * gradient
    return (next, next)
  }

  typealias Move =
    @Sendable (_ velocity: NDArray, _ gradient: NDArray, _ rate: Double, _ momentum: Double) -> (
      velocity: NDArray, change: NDArray
    )

  /// What a step makes of the parameters whose names begin so, if it is something else.
  var moveOfSome: (beginning: String, move: Move)?

  /// Whether a step puts the change in the place of the parameter.
  var replaces: @Sendable (_ name: String) -> Bool = { _ in false }

  /// Whether a step changes the parameter.
  var moves: @Sendable (_ name: String) -> Bool = { _ in true }

  /// How many rows are wrong.
  var errors: @Sendable (_ output: NDArray, _ y: NDArray) -> Double = { output, y in
    Double(zip(TrainingModel.classes(output), TrainingModel.classes(y)).count { $0 != $1 })
  }

  /// The loss of a batch.
  var loss: @Sendable (_ output: NDArray, _ y: NDArray) throws -> Double = { output, y in
    ClosedForm.softmaxCrossEntropy(labels: y, logits: output)
  }

  /// How an epoch goes through the data.
  var epoch = EpochModel()

  /// How epochs follow each other.
  var history = HistoryModel()

  /// The model with one thing changed.
  static func with(_ change: (inout TrainingModel) -> Void) -> TrainingModel {
    var model = TrainingModel()
    change(&model)
    return model
  }

  // MARK: What is right

  static func linear(_ x: NDArray, _ parameters: Arrays, _ number: Int) throws -> NDArray {
    guard let W = parameters["W\(number)"], let b = parameters["b\(number)"] else {
      throw CardError.noSuchArray("W\(number)")
    }
    return try Rules.aligned(x, W.T) + b.T
  }

  static func hidden(_ parameters: Arrays, _ x: NDArray) throws -> NDArray {
    tanh(try linear(x, parameters, 1))
  }

  static func gradients(_ parameters: Arrays, _ x: NDArray, _ y: NDArray) throws -> Arrays {
    guard let W2 = parameters["W2"] else { throw CardError.noSuchArray("W2") }
    let hidden = try hidden(parameters, x)
    let output = try linear(hidden, parameters, 2)
    let exponentials = exp(output - output.max(axis: 1, keepDims: true))
    let softmax = exponentials / exponentials.sum(axis: 1, keepDims: true)
    let atOutput = (softmax - y) / Double(y.shape[0])
    let inside = matmul(atOutput, W2) * (1 - hidden * hidden)
    return [
      "W2": matmul(atOutput.T, hidden), "b2": atOutput.sum(axis: 0, keepDims: true).T.copy(),
      "W1": matmul(inside.T, x), "b1": inside.sum(axis: 0, keepDims: true).T.copy(),
    ]
  }

  /// For each row the place of its largest element.
  static func classes(_ rows: NDArray) -> [Double] { rows.argmax(axis: 1).elements }
}
