internal import NDArrays

extension LossSlips {
  static let meanSquaredError = LossModel(
    value: { y, z in NDArray(ClosedForm.meanSquaredError(y, z)) },
    gradient: { y, z, u in 2 * (z - y) / Double(y.size) * u })

  private static func squaredValue(
    _ identifier: String, _ sentence: String, _ form: @escaping @Sendable (NDArray, NDArray) -> NDArray
  )
    -> Slip<LossModel>
  { Slip(identifier, sentence, meanSquaredError.with { $0.value = form }) }

  @ListOf<Slip<LossModel>> static var meanSquaredErrorForward: [Slip<LossModel>] {
    squaredValue("sum-for-mean", "this is the sum of the squares, where their mean is asked.") { y, z in
      ((z - y) * (z - y)).sum()
    }
    squaredValue(
      "sum-for-mean/rows", "this is a mean over the rows alone, and the mean over all elements is asked."
    ) { y, z in
      ((z - y) * (z - y)).sum() / rows(y)
    }
    squaredValue(
      "sum-for-mean/columns",
      "this is a mean over the columns alone, and the mean over all elements is asked."
    ) {
      y, z in ((z - y) * (z - y)).sum() / Double(y.shape[1])
    }
    squaredValue("mse-formula/half", "half the squared error is returned.") { y, z in
      0.5 * ((z - y) * (z - y)).mean()
    }
    squaredValue("mse-formula/not-squared", "this is the mean of the differences: the squares are missing.") {
      y, z in
      (z - y).mean()
    }
    squaredValue(
      "mse-formula/not-squared-reversed", "this is the mean of the differences: the squares are missing."
    ) {
      y, z in (y - z).mean()
    }
    squaredValue("mse-formula/magnitude", "this is the mean of the magnitudes: the squares are missing.") {
      y, z in
      abs(z - y).mean()
    }
    squaredValue("mse-formula/square-root", "this is the root of the mean squared error.") { y, z in
      sqrt(((z - y) * (z - y)).mean())
    }
    squaredValue(
      "mse-formula/square-of-mean", "this is the square of the mean, and the mean of the squares is asked."
    ) { y, z in
      (z - y).mean() * (z - y).mean()
    }
    squaredValue(
      "mse-formula/sum-of-inputs", "the predictions and the truth were added, where they are subtracted."
    ) { y, z in
      ((z + y) * (z + y)).mean()
    }
  }

  private static func squaredGradient(
    _ identifier: String, _ sentence: String, _ form: @escaping @Sendable (NDArray, NDArray) -> NDArray
  ) -> Slip<LossModel> {
    Slip(identifier, sentence, meanSquaredError.with { $0.gradient = { y, z, u in form(y, z) * u } })
  }

  @ListOf<Slip<LossModel>> static var meanSquaredErrorBackward: [Slip<LossModel>] {
    squaredGradient(
      "sum-for-mean", "this is the gradient of the sum of the squares, where their mean is asked."
    ) { y, z in
      2 * (z - y)
    }
    squaredGradient(
      "sum-for-mean/rows",
      "this is the gradient of a mean over the rows alone; the mean is over all elements."
    ) { y, z in 2 * (z - y) / rows(y) }
    squaredGradient(
      "sum-for-mean/columns",
      "this is the gradient of a mean over the columns alone; the mean is over all elements."
    ) { y, z in 2 * (z - y) / Double(y.shape[1]) }
    squaredGradient("mse-gradient/square", "the error is squared in the gradient, too.") { y, z in
      2 * (z - y) * (z - y) / Double(y.size)
    }
    squaredGradient("mse-gradient/sign", "only the sign of the error is there.") { y, z in
      sign(z - y) / Double(y.size)
    }
    squaredGradient(
      "mse-gradient/added", "the predictions and the truth were added, where they are subtracted."
    ) { y, z in
      2 * (z + y) / Double(y.size)
    }
    Slip(
      "loss-as-divergence",
      "this is what is expected times the loss itself: the way back did not start from the gradient of the loss with respect "
        + "to itself.", meanSquaredError.with { $0.start = { $0.item } })
  }
}
