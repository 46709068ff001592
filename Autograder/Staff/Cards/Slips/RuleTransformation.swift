internal import NDArrays

/// What goes wrong with a backward function, whatever function it belongs to.
///
/// Each makes a wrong rule of the right one; what is wrong can be said in a sentence without a formula.
enum RuleTransformation {
  /// The upstream gradient taken for ones.
  static func withoutUpstream(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(NDArray.ones(upstream.shape), inputs) }
  }

  /// The upstream gradient multiplied in twice.
  static func upstreamTwice(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(upstream, inputs).map { $0.map { upstream * $0 } } }
  }

  /// The upstream gradient added to the local derivative, not multiplied with it.
  static func upstreamAdded(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in
      try rule(NDArray.ones(upstream.shape), inputs).map { $0.map { upstream + $0 } }
    }
  }

  /// Of the upstream gradient only the mean.
  static func upstreamAveraged(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(NDArray.full(upstream.shape, upstream.mean().item), inputs) }
  }

  /// Of each row of the upstream gradient, or of each column, only the mean.
  static func upstreamAveraged(_ rule: @escaping Rule, along axis: Int) -> Rule {
    { upstream, inputs in
      try rule(NDArray.zeros(upstream.shape) + upstream.mean(axis: axis, keepDims: true), inputs)
    }
  }

  /// Of each row of the upstream gradient, or of each column, only the sum.
  static func upstreamSummed(_ rule: @escaping Rule, along axis: Int) -> Rule {
    { upstream, inputs in
      try rule(NDArray.zeros(upstream.shape) + upstream.sum(axis: axis, keepDims: true), inputs)
    }
  }

  /// Of the upstream gradient only the sum.
  static func upstreamSummed(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(NDArray.full(upstream.shape, upstream.sum().item), inputs) }
  }

  /// Of the upstream gradient only the first number.
  static func upstreamAsNumber(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(NDArray.full(upstream.shape, upstream.elements[0]), inputs) }
  }

  /// The inputs in the opposite order.
  static func inputsExchanged(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(upstream, inputs.reversed()) }
  }

  /// The gradients in the opposite order.
  static func gradientsExchanged(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(upstream, inputs).reversed() }
  }

  /// The gradient of one input for all of them.
  static func gradient(_ index: Int, forAll rule: @escaping Rule) -> Rule {
    { upstream, inputs in
      let gradient = try rule(upstream, inputs)[index]
      return inputs.map { _ in gradient }
    }
  }

  /// Magnitudes in the place of the inputs.
  static func magnitudes(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(upstream, inputs.map { abs($0) }) }
  }

  /// Means in the place of the inputs.
  static func inputsAveraged(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in try rule(upstream, inputs.map { NDArray.full($0.shape, $0.mean().item) }) }
  }

  /// The first row's gradient for all rows.
  static func firstRow(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in
      try rule(upstream, inputs).map { gradient in
        gradient.map { NDArray.zeros($0.shape) + $0[0..<1] }
      }
    }
  }

  /// The rows' gradients summed, for each row.
  static func rowsSummed(_ rule: @escaping Rule) -> Rule {
    { upstream, inputs in
      try rule(upstream, inputs).map { gradient in gradient.map { $0.sum(axis: 0, keepDims: true) } }
    }
  }

  /// The rule of another function where the right one is not asked for: `only` names the inputs that have it.
  static func mixed(_ right: @escaping Rule, _ wrong: @escaping Rule, only index: Int) -> Rule {
    { upstream, inputs in
      var gradients = try right(upstream, inputs)
      gradients[index] = try wrong(upstream, inputs)[index]
      return gradients
    }
  }
}
