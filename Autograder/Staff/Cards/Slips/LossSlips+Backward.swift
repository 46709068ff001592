internal import NDArrays

extension LossSlips {
  /// What goes wrong with the gradient of the predictions.
  @ListOf<Slip<LossModel>> static var backward: [Slip<LossModel>] {
    gradient("softmax-missing/logits", "the logits were taken for probabilities: their softmax is missing.") {
      y, z in
      (z - y) / rows(y)
    }
    gradient("softmax-missing/not-normalised", notNormalised) { y, z in (exp(z) - y) / rows(y) }
    gradient("softmax-missing/not-normalised-shifted", notNormalised) { y, z in
      (exp(z - z.max(axis: 1, keepDims: true)) - y) / rows(y)
    }
    gradient("softmax-missing/sigmoid", "this has the sigmoid of each logit, not the softmax of all.") {
      y, z in
      (ClosedForm.sigmoid(z) - y) / rows(y)
    }
    gradient(
      "softmax-missing/of-probabilities",
      "this is the gradient of the cross-entropy with respect to the probabilities, not to the logits."
    ) { y, z in -y / softmax(z) / rows(y) }
    gradient(
      "softmax-without-exp",
      "the logits were divided by their sum: the exponential is missing in the softmax."
    ) {
      y, z in (z / z.sum(axis: 1, keepDims: true) - y) / rows(y)
    }
    gradient("softmax-without-labels", "this is the softmax alone: it does not depend on the labels.") {
      y, z in
      softmax(z) / rows(y)
    }
    gradient("softmax-negated", "the softmax was taken of the logits with the opposite sign.") { y, z in
      (softmax(-z) - y) / rows(y)
    }
    gradient("softmax-log", "the logarithm of the softmax stands where the softmax belongs.") { y, z in
      (logSoftmax(z) - y) / rows(y)
    }
    gradient("softmax-twice", "the softmax was taken twice.") { y, z in (softmax(softmax(z)) - y) / rows(y) }
    gradient("labels-added", "the labels were added, where they are subtracted.") { y, z in
      (softmax(z) + y) / rows(y)
    }
    gradient("labels-only", "this is made of the labels alone: the predictions have no part in it.") { y, _ in
      -y / rows(y)
    }
    gradient("labels-only/positive", "this is made of the labels alone: the predictions have no part in it.")
    { y, _ in
      y / rows(y)
    }
    gradient("one-hot-confusion/ones", "the labels were taken for ones in every class.") { y, z in
      (softmax(z) - 1) / rows(y)
    }
    gradient(
      "one-hot-confusion/right-class-only",
      "only the elements of the right class have a gradient, and all classes should."
    ) { y, z in (softmax(z) - y) * y / rows(y) }
    gradient(
      "one-hot-confusion/right-class-softmax",
      "only the elements of the right class have a gradient, and all classes should."
    ) { y, z in softmax(z) * y / rows(y) }
    gradient(
      "one-hot-confusion/cross-terms",
      "only the elements of the right class have a gradient, and all classes should."
    ) { y, z in -y * (1 - softmax(z)) * softmax(z) / rows(y) }
    gradient(
      "one-hot-confusion/right-class-divided",
      "only the elements of the right class have a gradient, and all classes should."
    ) { y, z in y * (softmax(z) - 1) / softmax(z) / rows(y) }
    gradient(
      "one-hot-confusion/hard",
      "the class with the largest logit was taken for certain: the softmax gives each class its probability."
    ) { y, z in (predicted(z) - y) / rows(y) }
    for factor in [0.5, 2] {
      gradient(
        "softmax-of-multiple/\(factor)",
        "the softmax was taken of the logits times a number: they are taken as they are."
      ) { y, z in (softmax(factor * z) - y) / rows(y) }
    }
    gradient(
      "one-hot-confusion/softmax-of-labels",
      "the softmax of the labels was subtracted: they are probabilities already, and are subtracted as they are."
    ) { y, z in (softmax(z) - softmax(y)) / rows(y) }
    gradient("one-hot-confusion/predicted", "the class that was predicted was taken for the right one.") {
      y, z in
      (softmax(z) - predicted(z)) / rows(y)
    }
    gradient("one-hot-confusion/index", "the number of the class was taken for its one-hot label.") { y, z in
      let index = (y * NDArray.arange(Double(y.shape[1]))).sum(axis: 1, keepDims: true)
      return (softmax(z) - index) / rows(y)
    }
    gradient("one-hot-confusion/inverted", "ones and zeros of the labels are exchanged.") { y, z in
      (softmax(z) - (1 - y)) / rows(y)
    }
    gradient("one-hot-confusion/exchanged", exchanged) { y, z in (softmax(y) - z) / rows(y) }
    gradient(
      "softmax-derivative-again",
      "the derivative of the softmax was multiplied in once more: it is there already."
    ) { y, z in (softmax(z) - y) * softmax(z) * (1 - softmax(z)) / rows(y) }
    gradient(
      "softmax-derivative-alone",
      "this is the derivative of the softmax alone: it does not depend on the labels."
    ) { y, z in softmax(z) * (1 - softmax(z)) / rows(y) }
    gradient(
      "labels-averaged", "the labels were averaged over the classes, and each class has its own."
    ) { y, z in (softmax(z) - y.mean(axis: 1, keepDims: true)) / rows(y) }
    gradient("squared-error", "the gradient is that of a squared error.") { y, z in
      2 * (z - y) / Double(y.size)
    }
    gradient("squared-error/half", "the gradient is that of a squared error.") { y, z in
      (softmax(z) - y) * (softmax(z) - y) / rows(y)
    }
    gradient(
      "mean-for-sum/classes",
      "the gradient was divided by the number of classes: the mean is over the rows alone."
    ) { y, z in (softmax(z) - y) / Double(y.size) }
    Slip(
      "loss-as-divergence",
      "this is what is expected times the loss itself: the way back did not start from the gradient of the loss with respect to "
        + "itself.", softmaxCrossEntropy.with { $0.start = { $0.item } })
    Slip(
      "stale/softmax",
      "in the second sweep the softmax is still that of the first predictions: something is kept from one pass to the next.",
      softmaxCrossEntropy.with { $0.keepsFirst = true })
  }
}
