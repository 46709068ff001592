internal import NDArrays

/// The known mistakes of the engine.
enum EngineSlips {
  static func slip(_ identifier: String, _ sentence: String, _ change: (inout Engine) -> Void)
    -> Slip<Engine>
  {
    Slip(identifier, sentence, Engine().with(change))
  }

  /// An engine that starts the sweep from something else than the divergence.
  static func starting(
    _ identifier: String, _ sentence: String, _ form: @escaping @Sendable (NDArray) -> NDArray
  ) -> Slip<Engine> {
    slip(identifier, sentence) { engine in
      engine.upstream = { tape, step, position, divergence in
        let right = Engine().upstream
        return position == 0
          ? form(Engine.start(divergence, step)) : try right(tape, step, position, divergence)
      }
    }
  }

  /// An engine that changes gradients on their way.
  static func changing(
    _ identifier: String, _ sentence: String,
    _ form:
      @escaping @Sendable (_ gradients: [NDArray?], _ step: Tape.Step, _ upstream: NDArray) throws ->
      [NDArray?]
  ) -> Slip<Engine> {
    slip(identifier, sentence) { engine in
      engine.distribute = { tape, step, gradients, upstream in
        try Engine().distribute(tape, step, try form(gradients, step, upstream), upstream)
      }
    }
  }

  static let doesNotTravel =
    "only the inputs of the last operation got gradients: the sweep is to begin there and to go on to the first operation, with what "
    + "was collected on the way."
  static let outsideForgotten =
    "the arrays that were recorded in gradientsToUpdate are as they were before backward: their gradients never reached them."
  static let lastHeldAlone =
    "an array outside the engine holds the last gradient alone: what it held before was replaced, not added to."

  static let oppositeOrder =
    "gradients and inputs of an operation do not go together: the first gradient belongs to the first input, the second to the second."

  // MARK: addOperation

  @ListOf<Slip<Engine>> static var addOperation: [Slip<Engine>] {
    slip(
      "overwritten/spot",
      "what had been collected for x is gone after x was recorded once more: an array that has a spot keeps it."
    ) {
      $0.record = { tape, step in
        for input in step.inputs { tape.spots[tape.engine.key(input)] = NDArray.zeros(input.shape) }
        tape.steps.append(step)
      }
    }
    slip("spot/ones", "a new spot in the buffer starts at one: nothing has been collected yet.") {
      $0.record = { tape, step in
        for input in step.inputs { tape.addSpot(input) { NDArray.ones($0.shape) } }
        tape.steps.append(step)
      }
    }
    slip(
      "spot/values",
      "a new spot in the buffer starts at the values of the array: nothing has been collected yet."
    ) {
      $0.record = { tape, step in
        for input in step.inputs { tape.addSpot(input) { $0.copy() } }
        tape.steps.append(step)
      }
    }
    slip(
      "upstream-ignored/recorded",
      "the backward operation that was recorded does not use the upstream gradient: record the one that was given."
    ) {
      $0.record = { tape, step in
        Engine().record(tape, step.with { RuleTransformation.withoutUpstream($0) })
      }
    }
    slip(
      "recorded-backward/output",
      "the backward operation that was recorded has the output in the place of the upstream gradient: record the one that was "
        + "given."
    ) {
      $0.record = { tape, step in
        nonisolated(unsafe) let output = step.output
        Engine().record(tape, step.with { rule in { _, inputs in try rule(output, inputs) } })
      }
    }
    slip(
      "recorded-backward/reversed",
      "the backward operation that was recorded returns its gradients in another order: record the one that was given."
    ) {
      $0.record = { tape, step in
        Engine().record(tape, step.with { RuleTransformation.gradientsExchanged($0) })
      }
    }
  }

  // MARK: backward

  @ListOf<Slip<Engine>> static var divergence: [Slip<Engine>] {
    starting(
      "upstream-ignored",
      "the gradients are what is expected if the divergence were all ones: what backward was given was not used."
    ) { NDArray.ones($0.shape) }
    starting("divergence/mean", "the sweep starts from the mean of the divergence: each element has its own.")
    {
      NDArray.full($0.shape, $0.mean().item)
    }
    starting(
      "divergence/number", "the sweep starts from one number of the divergence: each element has its own."
    ) {
      NDArray.full($0.shape, $0.elements[0])
    }
    starting("divergence/sum", "the sweep starts from the sum of the divergence: each element has its own.") {
      NDArray.full($0.shape, $0.sum().item)
    }
    slip(
      "divergence/times-output",
      "the divergence was multiplied with the last output: the sweep starts from it as it is."
    ) {
      $0.upstream = { tape, step, position, divergence in
        let upstream = try Engine().upstream(tape, step, position, divergence)
        return position == 0 ? upstream.map { $0 * step.output } : upstream
      }
    }
    starting(
      "mean-for-sum/divergence",
      "all gradients are too small by one factor: the divergence was divided by the number of its elements."
    ) { $0 / Double($0.size) }
  }

  @ListOf<Slip<Engine>> static var backward: [Slip<Engine>] {
    divergence
    endings
    buffer
    outside
    order
    passing
    secondSweep
    recognition
  }

  /// What comes together in the buffer.
  @ListOf<Slip<Engine>> static var buffer: [Slip<Engine>] {
    slip(
      "not-accumulated",
      "an array that is used more than once holds its last gradient alone: its gradients are to be added up."
    ) { $0.collect = { _, gradient in gradient } }
    slip(
      "not-accumulated/first",
      "an array that is used more than once holds its first gradient alone: its gradients are to be added up."
    ) { $0.collect = { spot, gradient in spot.elements.allSatisfy { $0 == 0 } ? gradient : spot } }
    changing(
      "not-accumulated/same-array",
      "an array that is both inputs of one operation received one gradient: it is to receive both."
    ) { gradients, step, _ in
      var seen: [ObjectIdentifier] = []
      return zip(gradients, step.inputs).map { gradient, input in
        defer { seen.append(ObjectIdentifier(input)) }
        return seen.contains(ObjectIdentifier(input)) ? nil : gradient
      }
    }
    slip(
      "shared-gradient",
      "two arrays with the same gradient share it from then on: what is added for one of them is added for the other, too."
    ) {
      $0.collect = { spot, gradient in
        if spot.elements.allSatisfy({ $0 == 0 }) { return gradient }
        spot += gradient
        return spot
      }
    }
    slip(
      "averaged", "a spot holds the mean of what it held and the new gradient: gradients are to be added up."
    ) {
      $0.collect = { ($0 + $1) / 2 }
    }
    slip(
      "averaged/later",
      "a spot that holds something holds the mean of that and the new gradient after it: gradients are to be added up."
    ) {
      $0.collect = { spot, gradient in
        spot.elements.allSatisfy { $0 == 0 } ? gradient : (spot + gradient) / 2
      }
    }
    slip("added-twice", "what a spot holds is added once more with each gradient that comes.") {
      $0.collect = { $0 + ($0 + $1) }
    }
  }
}

extension Tape.Step {
  /// The step with another backward function.
  func with(_ change: (@escaping Rule) -> Rule) -> Tape.Step {
    Tape.Step(inputs: inputs, output: output, externals: externals, rule: change(rule))
  }

  /// The step with its gradients collected elsewhere.
  func with(_ externals: [NDArray?]) -> Tape.Step {
    Tape.Step(inputs: inputs, output: output, externals: externals, rule: rule)
  }
}
