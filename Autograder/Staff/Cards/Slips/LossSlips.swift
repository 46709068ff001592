internal import NDArrays

/// The known mistakes of the losses.
enum LossSlips {
  /// The softmax along an axis, or over everything.
  static func softmax(_ z: NDArray, axis: Int? = 1) -> NDArray {
    let e = exp(z - (axis == 1 ? z.max(axis: 1, keepDims: true) : z.max()))
    return e / (axis.map { e.sum(axis: $0, keepDims: true) } ?? e.sum())
  }

  static func rows(_ y: NDArray) -> Double { Double(y.shape[0]) }

  static func logSoftmax(_ z: NDArray) -> NDArray {
    let shifted = z - z.max(axis: 1, keepDims: true)
    return shifted - log(exp(shifted).sum(axis: 1, keepDims: true))
  }

  /// The cross-entropy of labels with what stands in the place of the logarithm of the softmax.
  static func entropy(_ y: NDArray, _ logarithms: NDArray) -> NDArray {
    -(y * logarithms).sum() / rows(y)
  }

  /// The class with the largest logit, one-hot.
  static func predicted(_ z: NDArray) -> NDArray { z == z.max(axis: 1, keepDims: true) }

  static let softmaxCrossEntropy = LossModel(
    value: { y, z in entropy(y, logSoftmax(z)) },
    gradient: { y, z, u in (softmax(z) - y) / rows(y) * u })

  static func value(
    _ identifier: String, _ sentence: String, _ form: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> Slip<LossModel> {
    Slip(identifier, sentence, softmaxCrossEntropy.with { $0.value = form })
  }

  static func gradient(
    _ identifier: String, _ sentence: String, _ form: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> Slip<LossModel> {
    Slip(identifier, sentence, softmaxCrossEntropy.with { $0.gradient = { y, z, u in form(y, z) * u } })
  }

  static let exchanged = "predictions and labels are exchanged."
  static let everyClass = "the loss counts every class, and only the right one counts."
  static let notNormalised =
    "the exponentials of the logits do not add up to one: they were not normalised."
  static let logitsForLog = "the logits stand where the logarithm of their softmax belongs."
  static let constantInLog =
    "a small constant stands inside the logarithm: the result is no longer exact, and large logits are safe in another way."

  private static let notPositive =
    "the loss is no number: a logarithm was taken of something that is not positive, of a logit, say; the softmax comes first."

  private static let nothingArrived =
    "nothing arrives at the predictions. If the loss is recorded, with the predictions themselves as an input: does its backward() "
    + "start the sweep with 1, and does the backward function return the gradient of the predictions in their place?"

  private static let labelsInPlace =
    "the labels were changed in place, and others still need them as they were."

  private static let labelsChanged = NoAnswer("SoftmaxCrossEntropy: row 0 of the labels y is no probability")

  /// What shows where there is one row, and no large logits.
  @ListOf<Slip<LossModel>> static var oneRowForward: [Slip<LossModel>] {
    value(
      "softmax-axis/of-one-row",
      "the softmax was taken down the column: with one row each class has the probability 1."
    ) {
      _, _ in NDArray(0.0)
    }
    Slip(
      "input-changed/labels", labelsInPlace,
      softmaxCrossEntropy.with { $0.value = { _, _ in throw labelsChanged } })
    value("softmax-missing/not-positive", notPositive) { _, _ in NDArray(Double.nan) }
    value("softmax-missing/log-of-signed-logits", notPositive) { y, z in entropy(y, log(z)) }
  }

  /// What shows where there is one row, and no large logits.
  @ListOf<Slip<LossModel>> static var oneRowBackward: [Slip<LossModel>] {
    gradient(
      "softmax-axis/of-one-row",
      "the softmax was taken down the column: with one row each class has the probability 1."
    ) {
      y, _ in 1 - y
    }
    gradient("all-zero/predictions", nothingArrived) { y, _ in NDArray.zeros(y.shape) }
    Slip(
      "inputs/too-many",
      "an input was asked for that is not there: a backward function gets what was recorded as inputs, in that order; of two the last "
        + "one is inputs[1].",
      softmaxCrossEntropy.with { $0.gradient = { _, _, _ in throw NoAnswer.indexOutOfRange } })
    Slip(
      "input-changed/labels",
      labelsInPlace,
      softmaxCrossEntropy.with { $0.gradient = { _, _, _ in throw labelsChanged } })
  }

  @ListOf<Slip<LossModel>> static var forward: [Slip<LossModel>] {
    value("one-hot-confusion/exchanged", exchanged) { y, z in entropy(z, logSoftmax(y)) }
    value("one-hot-confusion/every-class", everyClass) { y, z in -logSoftmax(z).sum() / rows(y) }
    value("one-hot-confusion/every-class-mean", everyClass) { y, z in -logSoftmax(z).sum() / Double(y.size) }
    value("one-hot-confusion/wrong-classes", "the loss counts the wrong classes instead of the right one.") {
      y, z in
      entropy(1 - y, logSoftmax(z))
    }
    value(
      "one-hot-confusion/predicted",
      "the loss is that of the class that was predicted: the labels have no part in it."
    ) { _, z in entropy(predicted(z), logSoftmax(z)) }
    value(
      "one-hot-confusion/yes-or-no",
      "this is the cross-entropy of separate yes-or-no questions: it also counts the classes that are wrong."
    ) { y, z in entropy(y, logSoftmax(z)) + entropy(1 - y, log(1 - softmax(z))) }
    value(
      "softmax-missing/sigmoid", "this has the sigmoid of each logit, not the softmax of all."
    ) { y, z in entropy(y, log(ClosedForm.sigmoid(z))) }
    value("softmax-missing/logits", logitsForLog) { y, z in entropy(y, z) }
    value("softmax-missing/shifted", logitsForLog) { y, z in entropy(y, z - z.max(axis: 1, keepDims: true)) }
    value("softmax-missing/no-log", "the softmax stands where its logarithm belongs.") { y, z in
      entropy(y, softmax(z))
    }
    value(
      "softmax-missing/log-of-logits", "the logarithm was taken of the logits, not of their softmax."
    ) { y, z in entropy(y, log(abs(z))) }
    value(
      "softmax-without-labels",
      "the loss does not depend on the labels: it is the softmax's denominator alone."
    ) {
      _, z in log(exp(z).sum(axis: 1)).sum() / rows(z)
    }
    value("softmax-negated", "the softmax was taken of the logits with the opposite sign.") { y, z in
      entropy(y, logSoftmax(-z))
    }
    value(
      "softmax-twice", "the softmax was taken twice: the logits are no probabilities yet, once is enough."
    ) { y, z in
      entropy(y, logSoftmax(softmax(z)))
    }
    value(
      "softmax-shift", "the largest logit was subtracted in one place and not in the other."
    ) { y, z in entropy(y, z - log(exp(z - z.max(axis: 1, keepDims: true)).sum(axis: 1, keepDims: true))) }
    value(
      "softmax-shift/numerator", "the largest logit was subtracted in one place and not in the other."
    ) { y, z in entropy(y, z - z.max(axis: 1, keepDims: true) - log(exp(z).sum(axis: 1, keepDims: true))) }
    value("log-base/two", "the logarithm has the base two: the natural one is asked.") { y, z in
      entropy(y, logSoftmax(z)) / 0.6931471805599453
    }
    value("log-base/ten", "the logarithm has the base ten: the natural one is asked.") { y, z in
      entropy(y, logSoftmax(z)) / 2.302585092994046
    }
    value(
      "mean-for-sum/classes",
      "the loss was divided by the number of classes: the mean is over the rows alone."
    ) {
      y, z in entropy(y, logSoftmax(z)) / Double(y.shape[1])
    }
    value("squared-error", "this is a squared error, and the cross-entropy is asked.") { y, z in
      ((softmax(z) - y) * (softmax(z) - y)).sum() / rows(y)
    }
    value("squared-error/mean", "this is a squared error, and the cross-entropy is asked.") { y, z in
      ((softmax(z) - y) * (softmax(z) - y)).mean()
    }
    value("squared-error/logits", "this is a squared error, and the cross-entropy is asked.") { y, z in
      ((z - y) * (z - y)).mean()
    }
    value(
      "one-hot-confusion/class-number",
      "an element of the labels was taken for the number of the class: they are one-hot, and say by the place of the 1 which class it is."
    ) { y, z in -logSoftmax(z)[0][Int(y.elements[0])] }
    value(
      "softmax-without-labels/entropy",
      "this is the entropy of the prediction with itself: the labels have no part in it."
    ) { _, z in entropy(softmax(z), logSoftmax(z)) }
    value(
      "softmax-missing/probability",
      "this is one minus the probability of the right class: its logarithm, with a minus, is asked."
    ) { y, z in (y * (1 - softmax(z))).sum() / rows(y) }
    value("margin", "this is a margin between logits, and the cross-entropy is asked.") { y, z in
      (maximum(z - (y * z).sum(axis: 1, keepDims: true) + 1, 0) * (1 - y)).sum() / rows(y)
    }
    for factor in [0.5, 2] {
      value(
        "softmax-of-multiple/\(factor)",
        "the softmax was taken of the logits times a number: they are taken as they are."
      ) { y, z in entropy(y, logSoftmax(factor * z)) }
    }
    value("smoothed", "the labels are smoothed: each class counts a little.") { y, z in
      entropy(0.9 * y + 0.1 / Double(y.shape[1]), logSoftmax(z))
    }
    [1e-1, 1e-2, 1e-3, 1e-4, 1e-5, 1e-6].map { small in
      value("constant-in-log/\(small)", constantInLog) { y, z in entropy(y, log(softmax(z) + small)) }
    }
  }

  /// Constants that hide what large logits do to the logarithm.
  @ListOf<Slip<LossModel>> static var largeForward: [Slip<LossModel>] {
    [1e-7, 1e-8, 1e-9, 1e-10, 1e-11, 1e-12, 1e-13, 1e-14, 1e-15, 1e-16, 1e-20].map { small in
      value("constant-in-log/\(small)", constantInLog) { y, z in entropy(y, log(softmax(z) + small)) }
    }
  }
}
