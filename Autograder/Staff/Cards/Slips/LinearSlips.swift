internal import NDArrays

/// The known mistakes of a fully connected layer.
enum LinearSlips {

  /// What goes wrong in the output.
  @ListOf<Slip<LinearModel>> static var forward: [Slip<LinearModel>] {
    Slip(
      "bias-missing", "the output is that of the layer without the bias.",
      LinearParts.with { $0.addition = { p, _ in p } })
    Slip(
      "bias-missing/subtracted", "the output is that of the layer with the bias subtracted, not added.",
      LinearParts.with { $0.addition = { p, b in p - b.T } })
    Slip(
      "bias-missing/twice", "the output is that of the layer with the bias added twice.",
      LinearParts.with { $0.addition = { p, b in p + 2 * b.T } })
    Slip(
      "bias-as-column",
      "the bias was added as a column: broadcasting made a square of the row, with one row for each output.",
      LinearParts.with {
        $0.addition = { p, b in
          guard p.shape[0] == 1 || b.shape[0] == 1 || p.shape[0] == b.shape[0] else {
            throw NoAnswer.notBroadcast(p.shape, b.shape)
          }
          return p + b
        }
      })
    Slip(
      "bias-summed", "every output has the sum of the whole bias; each output has a bias of its own.",
      LinearParts.with { $0.addition = { p, b in p + b.sum() } })
    Slip(
      "bias-multiplied", "the bias was multiplied with the product, not added to it.",
      LinearParts.with { $0.addition = { p, b in p * b.T } })
    Slip(
      "bias-before-product",
      "the bias was added to the input, before the product: it belongs to the outputs, and has one number for each of them.",
      { _, x, layer in
        try Rules.aligned(Rules.elementwise(x, layer.b.T, +), layer.W.T)
      })
    Slip(
      "weights-reshaped",
      wrongWayRound,
      LinearParts.with { $0.weights = { $0.W.copy().reshaped([$0.W.shape[1], $0.W.shape[0]]) } })
    Slip(
      "weights-not-transposed",
      wrongWayRound,
      LinearParts.with { $0.weights = { $0.W } })
    Slip(
      "factors-exchanged", factorsExchanged,
      { _, x, layer in try Rules.aligned(layer.W, x) })
    Slip(
      "factors-exchanged/transposed", factorsExchanged,
      { _, x, layer in try Rules.aligned(layer.W.T, x) })
    Slip(
      "scaled-by-width", "the product was divided by the number of inputs: it is a sum, not a mean.",
      { tape, x, layer in
        let product = try Rules.aligned(x, layer.W.T) / Double(x.shape[1])
        return product + layer.b.T
      })
    Slip(
      "stale/output",
      "the second output is the first one again: something is kept from one call to the next.",
      { tape, x, layer in
        let output = try layer.firstOutput ?? Rules.aligned(x, layer.W.T) + layer.b.T
        layer.firstOutput = output
        return output
      })
    Slip(
      "stale/parameters",
      "the second output is that of the layer's first W and b: \(kept)",
      { _, x, layer in
        try Rules.aligned(x, layer.firstParameters.W.T) + layer.firstParameters.b.T
      })
    Slip(
      "stale/weights",
      "the second output is that of the layer's first W: \(kept)",
      { _, x, layer in try Rules.aligned(x, layer.firstParameters.W.T) + layer.b.T })
    Slip(
      "stale/bias",
      "the second output is that of the layer's first b: \(kept)",
      { _, x, layer in try Rules.aligned(x, layer.W.T) + layer.firstParameters.b.T })
  }

  private static let wrongWayRound =
    "the weights were used the wrong way round: W transposed is needed, and W as it is or W reshaped is another matrix, even where "
    + "its shape fits."

  private static let factorsExchanged =
    "the factors of the layer's product stand in the wrong order: x comes first, with a row for each example."

  private static let kept =
    "something made of it is kept from the first pass, and whoever trains changes the layer's own arrays."

  private static let broken =
    "nothing came through the layer's product: is it recorded, with the very arrays that went into it and came out of it, and "
    + "before the addition that uses it?"

  /// What goes wrong with the gradients.
  @ListOf<Slip<LinearModel>> static var backward: [Slip<LinearModel>] {
    Slip("all-zero/product", broken, LinearParts.with { $0.order = [1, 0] })
    Slip(
      "all-zero/weights",
      "dW is as it was before: the gradient of the weights went somewhere else. What is recorded in gradientsToUpdate must reach "
        + "dW itself.", LinearParts.with { $0.weightsGradient = { NDArray.zeros($0.W.T.shape) } })
    Slip(
      "all-zero/bias",
      "db is as it was before: the gradient of the bias went somewhere else. What is recorded in gradientsToUpdate must reach db "
        + "itself.", LinearParts.with { $0.biasGradient = { NDArray.zeros($0.b.T.shape) } })
    Slip(
      "all-zero/parameters",
      "dW and db are as they were before: their gradients went somewhere else. What is recorded in gradientsToUpdate must reach "
        + "dW and db themselves.",
      LinearParts.with {
        $0.weightsGradient = { NDArray.zeros($0.W.T.shape) }
        $0.biasGradient = { NDArray.zeros($0.b.T.shape) }
      })
    Slip(
      "doubled/bias",
      "db went up by twice its gradient, and so did what comes before: the addition is recorded twice, or in place, so that one "
        + "array is what goes in and what comes out.",
      LinearParts.with { $0.order = [0, 1, 1] })
    Slip(
      "doubled/product",
      "dW and the gradient of the input are twice what is expected: the product is recorded twice.",
      LinearParts.with { $0.order = [0, 0, 1] })
    Slip(
      "doubled/both", "all gradients of the layer are counted too often: its operations are recorded twice.",
      LinearParts.with { $0.order = [0, 1, 0, 1] })
    Slip(
      "rule/multiply", "this is what comes back if the addition of the bias is recorded as a multiplication.",
      LinearParts.with {
        $0.additionRule = { u, i in
          [Rules.unbroadcast(u * i[1], to: i[0].shape), Rules.unbroadcast(u * i[0], to: i[1].shape)]
        }
      })
    Slip(
      "rule/add-for-product",
      "the backward function of an addition is recorded for the layer's product: that of a matrix product belongs there.",
      LinearParts.with { $0.productRule = Rules.broadcastAdd })
    Slip(
      "rule/multiply-for-product",
      "the backward function of an element-by-element product is recorded for the layer's product: that of a matrix product "
        + "belongs there.", LinearParts.with { $0.productRule = Rules.broadcastMultiply })
    Slip(
      "rule/matmul-for-addition",
      "the backward function of a matrix product is recorded for the addition of the bias: that of an addition belongs there.",
      LinearParts.with { $0.additionRule = Rules.matmul })
    Slip(
      "bias-recorded-as-column",
      "b is recorded as the column it is, though b transposed, a row, was added: what is recorded is to be the very array that "
        + "went in.",
      LinearParts.with {
        $0.bias = { $0.b }
        $0.biasGradient = { $0.db }
        $0.additionRule = Rules.broadcastAdd
      })
    Slip(
      "product-inputs-exchanged",
      "the inputs of the layer's product are recorded in the opposite order: its backward function takes the first for the left factor.",
      LinearParts.with { $0.productRule = { u, i in try Rules.matmul(u, i.reversed()).reversed() } })
    Slip(
      "negated/bias",
      "db has the opposite sign of what is expected: is the addition of the bias recorded as what it is?",
      LinearParts.with {
        $0.additionRule = { u, i in [u, -Rules.unbroadcast(u, to: i[1].shape)] }
      })
    Slip(
      "transposed/gradient",
      "what is registered for dW is reshaped where it should be transposed: the shapes fit, the numbers land elsewhere.",
      LinearParts.with { $0.weightsGradient = { $0.dW.reshaped([$0.W.shape[1], $0.W.shape[0]]) } })
    Slip(
      "weights-reshaped",
      wrongWayRound,
      LinearParts.with { $0.weights = { $0.W.copy().reshaped([$0.W.shape[1], $0.W.shape[0]]) } })
    Slip(
      "weights-not-transposed", wrongWayRound, LinearParts.with { $0.weights = { $0.W } })
    Slip(
      "input-gradient/transposed",
      "W is recorded as it is, though W transposed went into the product: what is recorded is to be the very factor.",
      LinearParts.with {
        $0.productRule = { u, i in [try Rules.aligned(u, i[1]), try Rules.aligned(i[0].T, u)] }
      })
    Slip(
      "upstream-ignored/bias", "db does not depend on the upstream gradient: it was not used.",
      LinearParts.with {
        $0.additionRule = { u, i in [u, NDArray.ones(i[1].shape)] }
      })
    Slip(
      "upstream-ignored/product",
      "the gradients of the layer's product are what is expected if the upstream gradient were all ones: it was not used.",
      LinearParts.with { $0.productRule = RuleTransformation.withoutUpstream(Rules.matmul) })
    Slip(
      "upstream-ignored",
      "the gradients of the layer are what is expected if the upstream gradient were all ones: it was not used.",
      LinearParts.with {
        $0.additionRule = { u, i in i.map { Rules.unbroadcast(NDArray.ones(u.shape), to: $0.shape) } }
      })
    Slip(
      "summed-up/bias",
      "every element of db is the sum of all that are expected: it was summed over too many axes.",
      LinearParts.with {
        $0.additionRule = { u, i in [u, NDArray.full(i[1].shape, u.sum().item)] }
      })
    Slip(
      "stale/input",
      "the gradient of the weights is taken with the first input of the layer: something is kept from one pass to the next.",
      { tape, x, layer in
        nonisolated(unsafe) let kept = layer.firstInput ?? x
        layer.firstInput = kept
        return try LinearParts.with {
          $0.productRule = { u, i in [try Rules.aligned(u, i[1].T), try Rules.aligned(kept.T, u)] }
        }(tape, x, layer)
      })
    Slip(
      "stale/weights",
      "the gradient of the layer's input is taken with its first W: \(kept)",
      LinearParts.with { $0.weights = { $0.firstParameters.W.T } })
    Slip(
      "overwritten/cleared",
      "dW and db hold the last sweep's gradients alone: forward cleared them, and whoever trains does that.",
      LinearParts.with {
        $0.before = { _, _, layer in
          layer.dW.fill(0)
          layer.db.fill(0)
        }
      })
    Slip(
      "gradients-start-at-parameters",
      "dW holds the values of W beside its gradient: it should start at zero.",
      LinearParts.with {
        $0.before = { _, _, layer in layer.dW.assign(layer.W) }
      })
    Slip(
      "gradient-of-weights-from-output",
      "the input's gradient is zero although dW and db are right: the gradient of the input was not handed back.",
      LinearParts.with { $0.productRule = { u, i in [nil, try Rules.aligned(i[0].T, u)] } })
  }
}
