internal import NDArrays

/// What the exercises about training ask of a network.
enum TrainingProgram {
  private static let names = TrainedNetwork.names

  private static func parameters(_ given: Givens, prefix: String = "") throws -> TrainingModel.Arrays {
    Dictionary(uniqueKeysWithValues: try names.map { ($0, try given["\(prefix)\($0)"]) })
  }

  private static func gradientAnswer(_ gradients: TrainingModel.Arrays) -> [String: NDArray] {
    Dictionary(uniqueKeysWithValues: gradients.map { ("d\($0)", $1) })
  }

  @Sendable static func forward(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    let (parameters, x) = (try parameters(given), try given["x"])
    let output = try model.output(parameters, x)
    return ["logits": output, "kept-output": try model.kept(parameters, x, output)]
  }

  @Sendable static func backward(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    gradientAnswer(try model.gradients(parameters(given), given["x"], given["y"]))
  }

  @Sendable static func zeroGrads(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    let left = model.cleared(try model.gradients(parameters(given), given["x"], given["y"]))
    return gradientAnswer(left).merging(["number-of-operations": NDArray(model.operationsLeft)]) { first, _ in
      first
    }
  }

  @Sendable static func step(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    var learner = Learner(model, try parameters(given))
    let gradients = try parameters(given, prefix: "d")
    for _ in 0..<2 { try learner.step(gradients, given) }
    return learner.parameters
  }

  @Sendable static func error(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    ["error-count": NDArray(model.errors(try model.output(parameters(given), given["x"]), try given["y"]))]
  }

  @Sendable static func totalLoss(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    ["loss": NDArray(try model.loss(model.output(parameters(given), given["x"]), given["y"]))]
  }

  @Sendable static func epoch(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    var learner = Learner(model, try parameters(given))
    let (score, counts) = try learner.train(given, order: "order")
    return learner.parameters.merging([
      "loss": NDArray(score.loss), "error-rate": NDArray(score.error),
      "examples-after-each-batch": NDArray(counts),
    ]) { first, _ in first }
  }

  @Sendable static func evaluate(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    let score = try Learner(model, try parameters(given)).evaluate(given, "")
    return [
      "loss": NDArray(score.loss), "error-rate": NDArray(score.error),
      "is-training": NDArray(model.epoch.isTraining), "change-of-W1": NDArray.zeros(try given["W1"].shape),
    ]
  }

  @Sendable static func stats(_ model: TrainingModel, _ given: Givens) throws -> [String: NDArray] {
    var learner = Learner(model, try parameters(given))
    let history = model.history
    let validation = history.isValidatedOnTraining ? "" : "validation-"
    let epoch = try given["epoch"].item
    let rows = try ["order", "next-order"].enumerated().map { index, order in
      let before = try learner.evaluate(given, validation)
      let during = try learner.train(given, order: history.hasOneOrder ? "order" : order).score
      let training = history.isTrainingScoredAfter ? try learner.evaluate(given, "") : during
      let score = history.isValidatedBefore ? before : try learner.evaluate(given, validation)
      return history.row(
        [epoch + Double(index), training.loss, training.error, score.loss, score.error], index)
    }
    func table(_ rows: [[Double]]) -> NDArray { NDArray(rows.flatMap(\.self), shape: [rows.count, 5]) }
    return [
      "stats": table(history.returned(rows)),
      "reported-stats": table(history.reported(history.returned(rows))),
    ]
  }
}

/// A network while it learns.
private struct Learner {
  let model: TrainingModel
  var parameters: TrainingModel.Arrays
  private var velocities: TrainingModel.Arrays

  init(_ model: TrainingModel, _ parameters: TrainingModel.Arrays) {
    (self.model, self.parameters) = (model, parameters)
    velocities = parameters.mapValues { NDArray.zeros($0.shape) }
  }

  mutating func step(_ gradients: TrainingModel.Arrays, _ given: Givens) throws {
    let (rate, momentum) = (try given["learning-rate"].item, try given["momentum"].item)
    for (name, gradient) in gradients where model.moves(name) {
      guard let velocity = velocities[name], let parameter = parameters[name] else { continue }
      let some = model.moveOfSome.flatMap { name.hasPrefix($0.beginning) ? $0.move : nil }
      let (next, change) = (some ?? model.move)(velocity, gradient, rate, momentum)
      (velocities[name], parameters[name]) = (next, model.replaces(name) ? change : parameter + change)
    }
  }

  private func batch(_ x: NDArray, _ y: NDArray) throws -> EpochModel.Batch {
    let output = try model.output(parameters, x)
    return EpochModel.Batch(
      rows: x.shape[0], loss: try model.loss(output, y), errors: model.errors(output, y))
  }

  mutating func train(_ given: Givens, order: String) throws -> (
    score: (loss: Double, error: Double), counts: [Double]
  ) {
    let (order, size) = (try given[order].elements.map { Int($0) }, Int(try given["batch-size"].item))
    var (batches, kept): ([EpochModel.Batch], TrainingModel.Arrays) = ([], [:])
    for rows in model.epoch.batches(order, size) {
      let (x, y) = (try given["x"].rows(rows), try given["y"].rows(rows))
      let before = try batch(x, y)
      var gradients = try model.gradients(parameters, x, y)
      if model.epoch.keepsGradients { gradients.merge(kept) { $0 + $1 } }
      kept = gradients
      if model.epoch.learns { try step(gradients, given) }
      batches.append(model.epoch.isScoredAfterStep ? try batch(x, y) : before)
    }
    return (model.epoch.score(batches, order.count), model.epoch.counts(batches, size))
  }

  func evaluate(_ given: Givens, _ prefix: String) throws -> (loss: Double, error: Double) {
    let (x, y) = (try given["\(prefix)x"], try given["\(prefix)y"])
    let batches = try model.epoch.batches(Array(0..<x.shape[0]), Int(try given["batch-size"].item)).map {
      try batch(x.rows($0), y.rows($0))
    }
    return model.epoch.score(batches, x.shape[0])
  }
}
