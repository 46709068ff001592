internal import NDArrays

extension LossSlips {
  /// The softmax along the wrong axis, and sums for means: seen with several rows only.
  @ListOf<Slip<LossModel>> static var batchForward: [Slip<LossModel>] {
    value("softmax-axis/columns", "the softmax was taken down the columns, not along each row.") { y, z in
      entropy(y, log(softmax(z, axis: 0)))
    }
    value(
      "softmax-axis/everything", "the softmax was taken over the whole batch at once, not along each row."
    ) { y, z in
      entropy(y, log(softmax(z, axis: nil)))
    }
    value(
      "softmax-axis/denominator", "the softmax was taken over the whole batch at once, not along each row."
    ) { y, z in
      let shifted = z - z.max(axis: 1, keepDims: true)
      return entropy(y, shifted - log(exp(shifted).sum()))
    }
    value(
      "softmax-axis/denominator-of-columns", "the softmax was taken down the columns, not along each row."
    ) { y, z in
      let shifted = z - z.max(axis: 1, keepDims: true)
      return entropy(y, shifted - log(exp(shifted).sum(axis: 0, keepDims: true)))
    }
    value(
      "all-zero/integer-division",
      "the loss is zero: does it go through a division of integers? 1 / rows is 0 for them, and Double(rows) is what divides."
    ) { _, _ in NDArray(0.0) }
    value(
      "scaled-by-batch-size/sum", "the loss is a sum over the rows where their mean is asked."
    ) { y, z in entropy(y, logSoftmax(z)) * rows(y) }
    value(
      "scaled-by-batch-size/twice", "the loss was divided by the number of rows twice."
    ) { y, z in entropy(y, logSoftmax(z)) / rows(y) }
    value(
      "log-of-sum",
      "the logarithm was taken of the sum over the rows: each row has a logarithm of its own, and those are added up."
    ) { y, z in -log((y * softmax(z)).sum() / rows(y)) }
    value("share/wrong", "this is the share of rows that are classified wrongly, and the loss is asked.") {
      y, z in
      1 - (y * predicted(z)).sum() / rows(y)
    }
    value("share/right", "this is the share of rows that are classified rightly, and the loss is asked.") {
      y, z in
      (y * predicted(z)).sum() / rows(y)
    }
    value("first-row-only", "only the first row counts, and the loss is the mean over all.") { y, z in
      entropy(y[0..<1], logSoftmax(z[0..<1]))
    }
    value("first-row-only/divided", "only the first row counts, and the loss is the mean over all.") { y, z in
      entropy(y[0..<1], logSoftmax(z[0..<1])) / rows(y)
    }
  }

  @ListOf<Slip<LossModel>> static var batchBackward: [Slip<LossModel>] {
    gradient("softmax-axis/columns", "the softmax was taken down the columns, not along each row.") { y, z in
      (softmax(z, axis: 0) - y) / rows(y)
    }
    gradient(
      "softmax-axis/everything", "the softmax was taken over the whole batch at once, not along each row."
    ) {
      y, z in (softmax(z, axis: nil) - y) / rows(y)
    }
    gradient(
      "softmax-axis/denominator", "the softmax was taken over the whole batch at once, not along each row."
    ) { y, z in
      let powers = exp(z - z.max(axis: 1, keepDims: true))
      return (powers / powers.sum() - y) / rows(y)
    }
    gradient(
      "softmax-axis/denominator-of-columns", "the softmax was taken down the columns, not along each row."
    ) { y, z in
      let powers = exp(z - z.max(axis: 1, keepDims: true))
      return (powers / powers.sum(axis: 0, keepDims: true) - y) / rows(y)
    }
    gradient(
      "all-zero/integer-division",
      "nothing arrives at the predictions of a batch: does the gradient go through a division of integers? 1 / rows is 0 for them, and "
        + "Double(rows) is what divides."
    ) { y, _ in NDArray.zeros(y.shape) }
    gradient(
      "scaled-by-batch-size/sum",
      "the gradient is that of a sum over the rows, and the loss is their mean."
    ) { y, z in softmax(z) - y }
    gradient(
      "scaled-by-batch-size/twice", "the gradient was divided by the number of rows twice."
    ) { y, z in (softmax(z) - y) / (rows(y) * rows(y)) }
    gradient("first-row-only", "the gradient of the first row was used for all rows.") { y, z in
      let gradient = (softmax(z) - y) / rows(y)
      return NDArray.zeros(z.shape) + gradient[0..<1]
    }
    gradient(
      "one-hot-confusion/first-label",
      "one was subtracted in the first row alone: every row has its own label."
    ) { y, z in
      let labels = NDArray.zeros(y.shape)
      labels[0..<1] = y[0..<1]
      return (softmax(z) - labels) / rows(y)
    }
  }
}
