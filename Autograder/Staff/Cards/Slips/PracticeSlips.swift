internal import NDArrays

/// The known mistakes of what is not graded.
enum PracticeSlips {
  private static let ignored =
    "the gradients are what is expected if the upstream gradient were one: it was not used."

  // MARK: Backward functions

  static let outerRule: Rule = { upstream, inputs in
    let (a, b) = (inputs[0], inputs[1])
    return [
      NDArrays.matmul(upstream, b.copy().reshaped([b.size, 1])).reshaped(a.shape),
      NDArrays.matmul(upstream.T, a.copy().reshaped([a.size, 1])).reshaped(b.shape),
    ]
  }

  @ListOf<Slip<Rule>> static var outer: [Slip<Rule>] {
    Slip("upstream-ignored", ignored, RuleTransformation.withoutUpstream(outerRule))
    Slip(
      "other-inputs-gradient/exchanged", "the gradients of a and b stand in each other's place.",
      RuleTransformation.gradientsExchanged(outerRule))
    Slip(
      "flattened",
      "the gradients have the right numbers, but they are flat: each has the shape of its input.",
      { upstream, inputs in try outerRule(upstream, inputs).map { $0.map { $0.copy().reshaped([$0.size]) } } }
    )
  }

  static let maxRule: Rule = { upstream, inputs in
    [at(inputs[0], inputs[0].elements.firstIndex(of: inputs[0].elements.max() ?? 0)) * upstream.item]
  }

  /// Ones at a position, and zeros.
  private static func at(_ a: NDArray, _ position: Int?) -> NDArray {
    NDArray(a.elements.indices.map { $0 == position ? 1 : 0 }, shape: a.shape)
  }

  private static func maxSlip(
    _ name: String, _ sentence: String,
    _ form: @escaping @Sendable (_ a: NDArray, _ upstream: Double) -> NDArray
  ) -> Slip<Rule> {
    Slip(name, sentence, { upstream, inputs in [form(inputs[0], upstream.item)] })
  }

  @ListOf<Slip<Rule>> static var max: [Slip<Rule>] {
    Slip("upstream-ignored", ignored, RuleTransformation.withoutUpstream(maxRule))
    maxSlip(
      "maximum-with-zero",
      "this is the gradient of maximum(a, 0), which ReLU is made of; here the largest of all elements is meant."
    ) { a, u in u * (a > 0) }
    maxSlip("max-element/first", "the first element has the gradient, and the largest one should.") { a, u in
      u * at(a, 0)
    }
    maxSlip("max-element/smallest", "the smallest element has the gradient, and the largest one should.") {
      a, u in
      u * at(a, a.elements.firstIndex(of: a.elements.min() ?? 0))
    }
    maxSlip(
      "max-element/magnitude",
      "the element of the largest magnitude has the gradient: the largest one is meant, with its sign."
    ) { a, u in
      let magnitudes = a.elements.map(\.magnitude)
      return u * at(a, magnitudes.firstIndex(of: magnitudes.max() ?? 0))
    }
    maxSlip("max-element/every", "every element has the gradient, and only the largest one should.") { a, u in
      NDArray.full(a.shape, u)
    }
    maxSlip(
      "max-element/all-largest",
      "where several elements are the largest, each of them has the gradient; the first one should, and it alone."
    ) { a, u in u * (a >= (a.elements.max() ?? 0)) }
    maxSlip(
      "max-element/shared",
      "where several elements are the largest, they share the gradient; the first one should have all of it."
    ) { a, u in
      let mask = a >= (a.elements.max() ?? 0)
      return u * mask / mask.sum().item
    }
    maxSlip(
      "max-element/last-largest",
      "where several elements are the largest, the last one has the gradient; the first one should."
    ) { a, u in u * at(a, a.elements.lastIndex(of: a.elements.max() ?? 0)) }
    maxSlip(
      "max-element/times-value",
      "the gradient is multiplied with the largest value: how does the maximum change with it?"
    ) {
      a, u in u * (a.elements.max() ?? 0) * at(a, a.elements.firstIndex(of: a.elements.max() ?? 0))
    }
    maxSlip(
      "max-element/spread",
      "the gradient is spread over all elements, and only the largest one should have it."
    ) { a, u in
      NDArray.full(a.shape, u / Double(a.size))
    }
  }

  static let sumRule: Rule = { upstream, inputs in
    [NDArray.zeros(inputs[0].shape) + (upstream.size == 1 ? upstream.copy().reshaped([]) : upstream)]
  }

  @ListOf<Slip<Rule>> static var sum: [Slip<Rule>] {
    Slip("upstream-ignored", ignored, RuleTransformation.withoutUpstream(sumRule))
    Slip(
      "mean-for-sum", "this is the gradient of the mean, and that of the sum is asked.",
      { upstream, inputs in
        [NDArray.zeros(inputs[0].shape) + upstream.sum().item / Double(inputs[0].size)]
      })
    Slip(
      "mean-for-sum/axis", "this is the gradient of the mean, and that of the sum is asked.",
      { upstream, inputs in
        try sumRule(upstream, inputs).map { $0.map { $0 * Double(upstream.size) / Double(inputs[0].size) } }
      })
    Slip(
      "mean-for-sum/all", "this is the gradient of the mean, and that of the sum is asked.",
      { upstream, inputs in
        try sumRule(upstream, inputs).map { $0.map { $0 / Double(inputs[0].size) } }
      })
    Slip(
      "times-input",
      "the input stands as a factor in the gradient: how does a sum change with one of its terms?",
      { upstream, inputs in [inputs[0] * (upstream.size == 1 ? upstream.copy().reshaped([]) : upstream)] })
    Slip(
      "not-spread", "the gradient has the shape of the sum: each element of the input has one of its own.",
      { upstream, _ in [upstream] })
    Slip(
      "upstream-as-number",
      "one number of the upstream gradient stands for all of it, as if everything had been summed.",
      { upstream, inputs in [NDArray.full(inputs[0].shape, upstream.elements[0])] })
  }

  // MARK: Broadcasting

  typealias Unbroadcast = @Sendable (_ gradient: NDArray, _ shape: [Int]) -> NDArray

  static let unbroadcast: Unbroadcast = { Rules.unbroadcast($0, to: $1) }

  @ListOf<Slip<Unbroadcast>> static var broadcasting: [Slip<Unbroadcast>] {
    Slip(
      "not-reduced",
      "a gradient has the shape of the output: its input was repeated to fit, and the gradients of the repetitions were not brought "
        + "together.", { gradient, _ in gradient })
    Slip(
      "not-reduced/leading-only",
      "a gradient was summed over axes that its input does not have, and not over those of length one: those were repeated, too.",
      { gradient, shape in
        var result = gradient
        while result.ndim > shape.count { result = result.sum(axis: 0) }
        return result
      })
    Slip(
      "mean-for-sum",
      "the gradients of the repetitions were averaged: they are to be added up.",
      { gradient, shape in
        let sum = Rules.unbroadcast(gradient, to: shape)
        return sum * Double(sum.size) / Double(gradient.size)
      })
    Slip(
      "not-reduced/first",
      "only the gradient of the first repetition is there: those of all repetitions are to be added up.",
      { gradient, shape in
        var result = gradient
        while result.ndim > shape.count { result = result[0] }
        for (axis, length) in shape.enumerated() where length == 1 && result.shape[axis] != 1 {
          result = axis == 0 ? result[0..<1].copy() : result.T[0..<1].T.copy()
        }
        return result
      })
  }

  // MARK: Activations

  @ListOf<Slip<Int>> static var activationBatch: [Slip<Int>] {
    Slip("first-row-only/derivative", "the derivative of the first row was used for all rows.", 1)
    Slip("first-row-only", "the gradient of the first row was used for all rows.", 2)
  }

  @ListOf<Slip<Double>> static var largeInputs: [Slip<Double>] {
    [6.0, 1, 10, 20, 100].map { limit in
      Slip(
        "relu-capped/\(Int(limit))",
        "large elements were cut off, and nothing came back through them: ReLU has no upper limit.",
        limit)
    }
  }
}
