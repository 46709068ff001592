internal import NDArrays

/// The known mistakes of the network and its training.
enum TrainingSlips {
  static func slip(
    _ identifier: String, _ sentence: String, _ change: (inout TrainingModel) -> Void
  ) -> Slip<TrainingModel> {
    Slip(identifier, sentence, TrainingModel.with(change))
  }

  /// What ends with a message.
  private static func ending(
    _ identifier: String, _ sentence: String,
    _ end: @escaping @Sendable (TrainingModel.Arrays, NDArray) -> NoAnswer
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) { $0.output = { throw end($0, $1) } }
  }

  // MARK: forward

  @ListOf<Slip<TrainingModel>> static var forward: [Slip<TrainingModel>] {
    slip(
      "activations-missing",
      "the activations were left out: each linear layer is followed by the activation of the same index."
    ) {
      $0.output = { parameters, x in
        try TrainingModel.linear(TrainingModel.linear(x, parameters, 1), parameters, 2)
      }
    }
    slip(
      "activations-before-layers",
      "the activations stand before their layers: first the layer, then the activation."
    ) {
      $0.output = { parameters, x in
        try TrainingModel.linear(TrainingModel.linear(tanh(x), parameters, 1), parameters, 2)
      }
    }
    slip(
      "activation-of-another-layer",
      "the first activation was used after every layer: the output has one of its own, the last one."
    ) {
      $0.output = { parameters, x in
        tanh(try TrainingModel.linear(TrainingModel.hidden(parameters, x), parameters, 2))
      }
    }
    slip(
      "layer-missing",
      "the last layer and its activation were left out: this is what the hidden layer puts out."
    ) {
      $0.output = { try TrainingModel.hidden($0, $1) }
    }
    slip(
      "softmax-in-forward",
      "the softmax was taken of the output: the criterion does that, and forward returns the logits."
    ) { $0.output = { LossSlips.softmax(try TrainingModel().output($0, $1)) } }
    slip(
      "kept/hidden", "what is kept in output is that of the hidden layer: it is to be what forward returns."
    ) {
      $0.kept = { parameters, x, _ in try TrainingModel.hidden(parameters, x) }
    }
    slip("kept/input", "what is kept in output is the input: it is to be what forward returns.") {
      $0.kept = { _, x, _ in x }
    }
    ending(
      "kept/nothing",
      "forward returns its result and does not keep it: backward, error and totalLoss need it in output."
    ) { _, _ in NoAnswer("MLP.output is nil after forward") }
    ending(
      "input-for-every-layer",
      "every layer was given the network's input: each takes what the activation before it put out."
    ) { parameters, x in NoAnswer.notAligned(x.shape, (parameters["W2"]?.shape ?? []).reversed()) }
    for count in [0, 1, 3] {
      ending(
        "number-of-layers/\(count)",
        "the network has another number of layers than it should: one for each pair of neighbours among input, hidden layers and output."
      ) { _, _ in NoAnswer("MLP.linearLayers holds \(count) layers") }
    }
  }

  // MARK: backward, zeroGrads

  private static func changing(
    _ identifier: String, _ sentence: String,
    _ form: @escaping @Sendable (_ name: String, _ gradient: NDArray, _ y: NDArray) -> NDArray
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) {
      $0.gradients = { parameters, x, y in
        let gradients = try TrainingModel.gradients(parameters, x, y)
        return Dictionary(uniqueKeysWithValues: gradients.map { ($0, form($0, $1, y)) })
      }
    }
  }

  private static func isOfBias(_ name: String) -> Bool { name.hasPrefix("b") }
  private static func isOfFirst(_ name: String) -> Bool { name.hasSuffix("1") }

  @ListOf<Slip<TrainingModel>> static var backward: [Slip<TrainingModel>] {
    changing(
      "all-zero",
      "no gradient came to the layers: the criterion is called with labels and output, and then its backward starts the sweep."
    ) { _, gradient, _ in NDArray.zeros(gradient.shape) }
    changing(
      "all-zero/first-layer",
      "no gradient came to the first layer: the sweep did not come through the activation and the layer after it."
    ) { name, gradient, _ in isOfFirst(name) ? NDArray.zeros(gradient.shape) : gradient }
    changing(
      "scaled-by-batch-size/sum",
      "the gradients are those of the sum over the rows, and the criterion is their mean."
    ) { _, gradient, y in gradient * LossSlips.rows(y) }
    changing(
      "scaled-by-batch-size/twice",
      "the gradients were divided by the number of rows once more: the criterion is a mean already."
    ) { _, gradient, y in gradient / LossSlips.rows(y) }
    changing(
      "doubled",
      "all gradients are twice what is expected: the sweep was started twice, or its gradients were added twice."
    ) {
      _, gradient, _ in 2 * gradient
    }
    changing("negated", "all gradients have the opposite sign of what is expected.") { _, gradient, _ in
      -gradient
    }
    slip(
      "labels-exchanged", exchanged
    ) { $0.gradients = { _, _, _ in throw notLabels } }
    slip(
      "no-output", "forward keeps no output, and backward needs it: output is nil."
    ) { $0.gradients = { _, _, _ in throw NoAnswer.foundNil } }
  }

  private static let exchanged =
    "the criterion was called with output and labels in the wrong order: the labels come first."
  private static let notLabels = NoAnswer("SoftmaxCrossEntropy: row 0 of the labels y is no probability")

  private static func leaving(
    _ identifier: String, _ sentence: String, operations: Int = 0,
    _ isLeft: @escaping @Sendable (String) -> Bool
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) {
      $0.cleared = { gradients in
        Dictionary(uniqueKeysWithValues: gradients.map { ($0, isLeft($0) ? $1 : NDArray.zeros($1.shape)) })
      }
      $0.operationsLeft = Double(operations)
    }
  }

  @ListOf<Slip<TrainingModel>> static var zeroGrads: [Slip<TrainingModel>] {
    leaving(
      "gradients-left",
      "the arrays that held the gradients still hold them: they were not cleared, or new arrays were put in their place; they are to be "
        + "cleared in place."
    ) { _ in true }
    leaving(
      "gradients-left/weights",
      "the gradients of the weights are still there: dW is to be cleared in place, as db is."
    ) {
      !isOfBias($0)
    }
    leaving(
      "gradients-left/biases",
      "the gradients of the biases are still there: db is to be cleared in place, as dW is.", isOfBias)
    leaving(
      "gradients-left/first-layer", "the first layer still has its gradients: all layers are to be cleared.",
      isOfFirst)
    leaving(
      "gradients-left/last-layer", "the last layer still has its gradients: all layers are to be cleared."
    ) { !isOfFirst($0) }
    for operations in 4...12 {
      leaving(
        "engine-left/\(operations)",
        "the gradients are cleared, and the engine still has its operations: it forgets them by its own zeroGrad.",
        operations: operations
      ) { _ in false }
      leaving(
        "nothing-cleared/\(operations)",
        "nothing is cleared: the gradients are still there, and so are the engine's operations.",
        operations: operations
      ) { _ in true }
    }
  }

  // MARK: error, totalLoss

  private static func counting(
    _ identifier: String, _ sentence: String,
    _ form: @escaping @Sendable (_ output: NDArray, _ y: NDArray) -> Double
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) { $0.errors = form }
  }

  @ListOf<Slip<TrainingModel>> static var error: [Slip<TrainingModel>] {
    counting("right-ones", "the rows that are classified rightly were counted, and the wrong ones are asked.")
    { output, y in
      LossSlips.rows(y) - TrainingModel().errors(output, y)
    }
    counting("all-rows", "all rows were counted, and only the wrong ones are asked.") { _, y in
      LossSlips.rows(y)
    }
    counting(
      "smallest",
      "the smallest element of each row was taken for the prediction, and the largest one is meant."
    ) {
      TrainingModel().errors(-$0, $1)
    }
    counting(
      "elements",
      "elements were compared and counted, and rows are meant: a row that is wrong differs from its label in two of them."
    ) { 2 * TrainingModel().errors($0, $1) }
    counting(
      "columns",
      "the largest elements were looked for down the columns: each row is an example, and its classes are along axis 1."
    ) { output, y in
      Double(zip(output.argmax(axis: 0).elements, y.argmax(axis: 0).elements).count { $0 != $1 })
    }
    counting(
      "rate", "this is a share of the rows, made a whole number: the number of wrong rows is asked."
    ) { output, y in (TrainingModel().errors(output, y) / LossSlips.rows(y)).rounded(.down) }
  }

  private static func loss(
    _ identifier: String, _ sentence: String,
    _ form: @escaping @Sendable (_ output: NDArray, _ y: NDArray) throws -> Double
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) { $0.loss = form }
  }

  @ListOf<Slip<TrainingModel>> static var totalLoss: [Slip<TrainingModel>] {
    loss(
      "scaled-by-batch-size/sum",
      "the loss was multiplied with the number of rows: the criterion's own value is asked."
    ) {
      try TrainingModel().loss($0, $1) * LossSlips.rows($1)
    }
    loss(
      "scaled-by-batch-size/twice",
      "the loss was divided by the number of rows once more: the criterion is a mean already."
    ) {
      try TrainingModel().loss($0, $1) / LossSlips.rows($1)
    }
    loss("first-row-only", "the loss is that of the first row alone.") {
      try TrainingModel().loss($0[0..<1], $1[0..<1])
    }
    loss("of-labels", "the loss does not depend on the output: the labels were compared with themselves.") {
      try TrainingModel().loss($1, $1)
    }
    loss("labels-exchanged", exchanged) { _, _ in throw notLabels }
  }
}
