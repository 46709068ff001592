internal import NDArrays

extension TrainingSlips {
  private static func going(
    _ identifier: String, _ sentence: String, _ change: @escaping (inout EpochModel) -> Void
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) { change(&$0.epoch) }
  }

  private static let notLearnt =
    "the parameters are as they were: no step was taken, or it was taken when no gradient was there; first backward, then step, and "
    + "zeroGrads before both."
  private static let evaluated = NoAnswer("MLP.step: the network is being evaluated")

  /// What goes wrong with scores and batches, in training and in evaluation.
  @ListOf<Slip<TrainingModel>> private static var scores: [Slip<TrainingModel>] {
    going(
      "batch-means-averaged",
      "the score is the mean of the batches' own means: a batch counts as often as it has examples, and the last one may have fewer."
    ) {
      $0.score = { batches, _ in
        let count = Double(batches.count)
        return (
          batches.map(\.loss).reduce(0, +) / count,
          batches.map { $0.errors / Double($0.rows) }.reduce(0, +) / count
        )
      }
    }
    going(
      "loss-averaged-over-batches",
      "the loss is the mean of the batches' own means: a batch counts as often as it has examples, and the last one may have fewer."
    ) {
      $0.score = { batches, _ in
        (batches.map(\.loss).reduce(0, +) / Double(batches.count), EpochModel.score(batches).error)
      }
    }
    going(
      "batch-loss-counted-once",
      "each batch's loss, which is a mean, was counted once and divided by the number of examples: it counts as often as the batch has "
        + "examples."
    ) {
      $0.score = { batches, examples in
        (batches.map(\.loss).reduce(0, +) / Double(examples), EpochModel.score(batches).error)
      }
    }
    going("loss-not-divided", "the loss was added up over all examples, and their mean is asked.") {
      $0.score = { batches, examples in
        (EpochModel.score(batches).loss * Double(examples), EpochModel.score(batches).error)
      }
    }
    going(
      "batch-losses-added",
      "the losses of the batches were added up, and the mean over all examples is asked."
    ) {
      $0.score = { batches, _ in (batches.map(\.loss).reduce(0, +), EpochModel.score(batches).error) }
    }
    going(
      "errors-not-divided", "error-rate is the number of wrong examples, and their share of all is asked."
    ) {
      $0.score = { batches, _ in (EpochModel.score(batches).loss, batches.map(\.errors).reduce(0, +)) }
    }
    going(
      "right-ones",
      "error-rate is the share of examples that are classified rightly: that of the wrong ones is asked."
    ) {
      $0.score = { batches, _ in (EpochModel.score(batches).loss, 1 - EpochModel.score(batches).error) }
    }
    going("last-batch-alone", "the score is that of the last batch alone: it is to be that of all batches.") {
      $0.score = { batches, _ in EpochModel.score(batches.suffix(1)) }
    }
    going(
      "first-batch-again",
      "every batch has the examples of the first one: each begins where the last one ended."
    ) {
      $0.batches = { order, size in
        EpochModel.batches(order, size).map { Array(order.prefix($0.count)) }
      }
    }
    going("last-batch-dropped", "the last batch, which has fewer examples, was left out: it counts, too.") {
      $0.batches = { order, size in EpochModel.batches(order, size).filter { $0.count == size } }
    }
    going(
      "last-batch-dropped/divided",
      "the last batch, which has fewer examples, was left out, and the score was divided by the number of all: it counts, too."
    ) {
      $0.batches = { order, size in EpochModel.batches(order, size).filter { $0.count == size } }
      $0.score = { batches, examples in
        let (score, part) = (
          EpochModel.score(batches), Double(batches.map(\.rows).reduce(0, +)) / Double(examples)
        )
        return (score.loss * part, score.error * part)
      }
    }
  }

  @ListOf<Slip<TrainingModel>> static var epoch: [Slip<TrainingModel>] {
    scores
    going("not-learnt", notLearnt) { $0.learns = false }
    going(
      "gradients-kept",
      "the gradients of the batches before are still in those of a batch: zeroGrads comes before each of them."
    ) { $0.keepsGradients = true }
    going(
      "scored-after-step",
      "a batch was scored after its step: it is to be scored as it was when it was trained on."
    ) {
      $0.isScoredAfterStep = true
    }
    going("order-ignored", "the examples were taken in their own order: shuffledOrder says in which.") {
      $0.batches = { order, size in EpochModel.batches(Array(order.indices), size) }
    }
    going(
      "order-reversed",
      "the examples were taken from the last one to the first: shuffledOrder has them in order."
    ) {
      $0.batches = { order, size in EpochModel.batches(order.reversed(), size) }
    }
    going("one-batch", "all examples were taken at once: a step comes after each batch.") {
      $0.batches = { order, _ in [order] }
    }
    going("batches-of-one", "each example was a batch of its own: the size of a batch was not used.") {
      $0.batches = { order, _ in order.map { [$0] } }
    }
    going(
      "counts/of-batch",
      "a report counts the examples of its batch alone: those of all batches so far are asked."
    ) {
      $0.counts = { batches, _ in batches.map { Double($0.rows) } }
    }
    going(
      "counts/whole-batches",
      "a report counts every batch as a whole one: the last one may have fewer examples."
    ) {
      $0.counts = { batches, size in batches.indices.map { Double(($0 + 1) * size) } }
    }
    going("counts/before", "a report comes before its batch is counted: it belongs after the step.") {
      $0.counts = { batches, _ in [0] + EpochModel.sums(batches.dropLast().map { Double($0.rows) }) }
    }
    going(
      "counts/numbers", "a report has the number of its batch, and the number of examples so far is asked."
    ) {
      $0.counts = { batches, _ in batches.indices.map { Double($0 + 1) } }
    }
    going("counts/none", "afterBatch was not called: it is to be called after each step.") {
      $0.counts = { _, _ in [] }
    }
    going(
      "counts/at-the-end",
      "afterBatch was called once, at the end of the epoch: it is to be called after each step."
    ) {
      $0.counts = { batches, _ in [Double(batches.map(\.rows).reduce(0, +))] }
    }
    slip(
      "not-training", "the network was still being evaluated when it was to take a step: train() comes first."
    ) {
      $0.gradients = { _, _, _ in throw evaluated }
    }
  }

  @ListOf<Slip<TrainingModel>> static var evaluation: [Slip<TrainingModel>] {
    scores
    slip("steps-taken", "a step was taken: to evaluate is to look, and changes no parameter.") {
      $0.output = { _, _ in throw evaluated }
    }
    going("still-training", "the network is still being trained: eval() was not called.") {
      $0.isTraining = 1
    }
  }

  // MARK: Epochs

  private static func history(
    _ identifier: String, _ sentence: String, _ change: @escaping (inout HistoryModel) -> Void
  ) -> Slip<TrainingModel> {
    slip(identifier, sentence) { change(&$0.history) }
  }

  @ListOf<Slip<TrainingModel>> static var stats: [Slip<TrainingModel>] {
    history(
      "validated-on-training",
      "the validation score is that of the training set: the validation set is meant."
    ) {
      $0.isValidatedOnTraining = true
    }
    history("validated-before", "the network was validated before the epoch: it is to be validated after it.")
    {
      $0.isValidatedBefore = true
    }
    history(
      "one-order", "every epoch has the order of the first one: the number of the epoch decides it, too."
    ) { $0.hasOneOrder = true }
    history(
      "trained-then-scored",
      "the training score was measured after the epoch: it is what trainEpoch returns, each batch at the time when it was trained on."
    ) { $0.isTrainingScoredAfter = true }
    history("scores-exchanged", "the scores of training and validation stand in each other's place.") {
      $0.row = { row, _ in [row[0], row[3], row[4], row[1], row[2]] }
    }
    history("training-for-validation", "the training score stands in the place of the validation score, too.")
    {
      $0.row = { row, _ in [row[0], row[1], row[2], row[1], row[2]] }
    }
    history("validation-for-training", "the validation score stands in the place of the training score, too.")
    {
      $0.row = { row, _ in [row[0], row[3], row[4], row[3], row[4]] }
    }
    for (name, first) in [("zero", 0.0), ("one", 1)] {
      history(
        "epochs-counted-anew/\(name)",
        "the epochs were counted anew: their numbers are those that were asked for."
      ) {
        $0.row = { row, index in [first + Double(index)] + row.dropFirst() }
      }
    }
    history("last-epoch-alone", "only the last epoch is returned: there is to be an entry for each.") {
      $0.returned = { $0.suffix(1) }
    }
    history("last-epoch-missing", "the last epoch is missing: all numbers of the range are asked.") {
      $0.returned = { $0.dropLast() }
    }
    history("nothing-returned", "there are no statistics: an entry is to be added after each epoch.") {
      $0.returned = { _ in [] }
    }
    history("not-reported", "afterEpoch was not called: it is to be called after each epoch.") {
      $0.reported = { _ in [] }
    }
    history(
      "reported-at-the-end", "afterEpoch was called once, at the end: it is to be called after each epoch."
    ) {
      $0.reported = { $0.suffix(1) }
    }
  }
}
