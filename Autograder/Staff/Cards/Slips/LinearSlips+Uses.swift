internal import NDArrays

// What shows where a layer is used twice, or for several rows.

extension LinearSlips {
  /// What shows where a layer is used twice.
  @ListOf<Slip<LinearModel>> static var usedTwice: [Slip<LinearModel>] {
    Slip(
      "stale/latest-input",
      "the gradient of the weights is taken with the latest input of the layer: what the backward pass needs of one use is "
        + "overwritten by the next.",
      { tape, x, layer in
        layer.latestInput = x
        nonisolated(unsafe) let layer = layer
        return try LinearParts.with {
          $0.productRule = { u, i in
            [try Rules.aligned(u, i[1].T), try Rules.aligned((layer.latestInput ?? i[0]).T, u)]
          }
        }(tape, x, layer)
      })
    backward.filter {
      [
        "stale/input", "all-zero/weights", "all-zero/bias", "all-zero/parameters", "rule/multiply",
        "weights-reshaped",
      ]
      .contains($0.identifier)
    }
  }

  /// What shows with several rows only.
  @ListOf<Slip<LinearModel>> static var batch: [Slip<LinearModel>] {
    Slip(
      "bias-missing/but-in-first-row",
      "only the first row of the output has the bias: it is added to every row.",
      LinearParts.with {
        $0.addition = { product, b in
          let output = product.copy()
          output[0..<1] += b.T
          return output
        }
      })
    Slip(
      "scaled-by-batch-size/bias",
      "db was divided by the number of rows: the gradients of the rows are added up.",
      LinearParts.with {
        $0.additionRule = { u, i in [u, Rules.unbroadcast(u, to: i[1].shape) / Double(u.shape[0])] }
      })
    Slip(
      "scaled-by-batch-size/weights",
      "dW was divided by the number of rows: the gradients of the rows are added up.",
      LinearParts.with {
        $0.productRule = { u, i in
          [try Rules.aligned(u, i[1].T), try Rules.aligned(i[0].T, u) / Double(u.shape[0])]
        }
      })
    Slip(
      "scaled-by-batch-size/both",
      "dW and db were divided by the number of rows: the gradients of the rows are added up.",
      LinearParts.with {
        $0.productRule = { u, i in
          [try Rules.aligned(u, i[1].T), try Rules.aligned(i[0].T, u) / Double(u.shape[0])]
        }
        $0.additionRule = { u, i in [u, Rules.unbroadcast(u, to: i[1].shape) / Double(u.shape[0])] }
      })
    Slip(
      "first-row-only/bias", "db is the gradient of the first row: the gradients of all rows are added up.",
      LinearParts.with { $0.additionRule = { u, i in [u, u[0..<1].copy()] } })
    Slip(
      "first-row-only/weights",
      "dW was made of the first rows alone: the gradients of all rows are added up.",
      LinearParts.with {
        $0.productRule = { u, i in
          [try Rules.aligned(u, i[1].T), try Rules.aligned(i[0][0..<1].T, u[0..<1].copy())]
        }
      })
    Slip(
      "summed-up/bias",
      "every element of db is the sum of all that are expected: it was summed over too many axes.",
      LinearParts.with { $0.additionRule = { u, i in [u, NDArray.full(i[1].shape, u.sum().item)] } })
    Slip(
      "upstream-ignored/bias", "db does not depend on the upstream gradient: it was not used.",
      LinearParts.with {
        $0.additionRule = { u, i in [u, Rules.unbroadcast(NDArray.ones(u.shape), to: i[1].shape)] }
      })
  }
}
