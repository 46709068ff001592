internal import NDArrays

/// The known mistakes of the engine.
enum EngineSlips {
  private static func slip(_ identifier: String, _ sentence: String, _ change: (inout Engine) -> Void)
    -> Slip<Engine>
  {
    Slip(identifier, sentence, Engine().with(change))
  }

  /// An engine that starts the sweep from something else than the divergence.
  private static func starting(
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
  private static func changing(
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

  private static let doesNotTravel =
    "only the inputs of the last operation got gradients: they do not travel from the later operations to the earlier ones."
  private static let outsideForgotten =
    "the arrays that were recorded in gradientsToUpdate are as they were before backward: their gradients never reached them."
  private static let lastHeldAlone =
    "an array outside the engine holds the last gradient alone: what it held before was replaced, not added to."

  private static let oppositeOrder =
    "the inputs of an operation and their gradients are in opposite orders: the first gradient belongs to the first input."

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
    starting(
      "mean-for-sum/divergence",
      "all gradients are too small by one factor: the divergence was divided by the number of its elements."
    ) { $0 / Double($0.size) }
  }

  @ListOf<Slip<Engine>> static var backward: [Slip<Engine>] {
    divergence
    buffer
    outside
    order
    passing
    secondSweep
    recognition
  }

  /// What comes together in the buffer.
  @ListOf<Slip<Engine>> private static var buffer: [Slip<Engine>] {
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
    slip("added-twice", "what a spot holds is added once more with each gradient that comes.") {
      $0.collect = { $0 + ($0 + $1) }
    }
  }

  /// What is collected outside the engine.
  @ListOf<Slip<Engine>> private static var outside: [Slip<Engine>] {
    slip("never-written", outsideForgotten) { $0.collectOutside = { _, _ in } }
    slip("overwritten", lastHeldAlone) { $0.collectOutside = { $0.assign($1) } }
    slip(
      "overwritten/cleared",
      "backward cleared the arrays outside the engine before it began: what they hold is to stay, and gradients are added to it."
    ) {
      $0.order = { steps in
        for external in steps.flatMap(\.externals) { external?.fill(0) }
        return steps.reversed()
      }
    }
    slip("doubled/outside", "a gradient was added to its array outside the engine twice.") {
      $0.collectOutside = { $0 += 2 * $1 }
    }
    slip(
      "negated/outside",
      "a gradient was subtracted from its array outside the engine, where it should be added."
    ) {
      $0.collectOutside = { $0 -= $1 }
    }
    slip(
      "never-written/not-first",
      "the gradient of a first input never reached its array outside the engine: any input may have one."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        let externals = step.externals.enumerated().map { $0 == 0 ? nil : $1 }
        try Engine().distribute(tape, step.with(externals), gradients, upstream)
      }
    }
    slip(
      "never-written/single-input",
      "the gradient of an operation with one input never reached its array outside the engine."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        let externals = step.inputs.count == 1 ? [nil] : step.externals
        try Engine().distribute(tape, step.with(externals), gradients, upstream)
      }
    }
    changing(
      "never-written/third",
      "the third input of an operation got no gradient: an operation may have any number of inputs."
    ) {
      gradients, _, _ in Array(gradients.prefix(2))
    }
    slip(
      "outside/by-last-input",
      "the gradients of an operation all went where the one of its last input belongs: each input has a place of its own."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        guard let last = step.externals.last, last == nil else {
          return try Engine().distribute(tape, step, gradients, upstream)
        }
        try Engine().distribute(tape, step.with(step.inputs.map { _ in nil }), gradients, upstream)
      }
    }
    changing(
      "outside/ends-operation",
      "after an input whose gradient is collected outside the engine, the remaining inputs of the operation got none."
    ) { gradients, step, _ in
      guard let position = step.externals.firstIndex(where: { $0 != nil }) else { return gradients }
      return gradients.enumerated().map { $0 > position ? nil : $1 }
    }
    slip(
      "outside/for-all",
      "an array outside the engine got the gradients of all inputs of its operation, and it belongs to one of them."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        guard let external = step.externals.compactMap({ $0 }).first else {
          return try Engine().distribute(tape, step, gradients, upstream)
        }
        try Engine().distribute(tape, step.with(step.inputs.map { _ in external }), gradients, upstream)
      }
    }
    slip(
      "outside/by-order",
      "the gradients were handed out to the inputs in the buffer first and to the arrays outside the engine after them: the order "
        + "of the inputs is what counts."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        let inside = step.inputs.indices.filter { step.externals[$0] == nil }
        let outside = step.inputs.indices.filter { step.externals[$0] != nil }
        var sorted: [NDArray?] = step.inputs.map { _ in nil }
        for (gradient, index) in zip(gradients, inside + outside) { sorted[index] = gradient }
        try Engine().distribute(tape, step, sorted, upstream)
      }
    }
    slip(
      "outside/by-order-reversed",
      "the gradients were handed out to the arrays outside the engine first and to the buffer after them: the order of the inputs "
        + "is what counts."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        let inside = step.inputs.indices.filter { step.externals[$0] == nil }
        let outside = step.inputs.indices.filter { step.externals[$0] != nil }
        var sorted: [NDArray?] = step.inputs.map { _ in nil }
        for (gradient, index) in zip(gradients, outside + inside) { sorted[index] = gradient }
        try Engine().distribute(tape, step, sorted, upstream)
      }
    }
    slip(
      "outside/buffer-too",
      "a gradient that is collected outside the engine is also in the buffer, and what the buffer holds was added outside."
    ) {
      $0.distribute = { tape, step, gradients, _ in
        for (index, gradient) in gradients.enumerated() {
          guard let gradient else { continue }
          try tape.add(gradient, for: step.inputs[index])
          if let external = step.externals[index], let spot = tape.spots[tape.engine.key(step.inputs[index])]
          {
            try tape.add(spot, external: external)
          }
        }
      }
    }
  }

  /// In which order the operations come.
  @ListOf<Slip<Engine>> private static var order: [Slip<Engine>] {
    slip("missing-upstream/last-only", doesNotTravel) { $0.order = { Array($0.suffix(1)) } }
    slip(
      "missing-upstream/skips-first",
      "the first operation was left out of the sweep: its inputs got no gradient."
    ) {
      $0.order = { $0.dropFirst().reversed() }
    }
    slip(
      "divergence-for-all",
      "every operation started from the divergence: only the last one does, the others from the gradient of their output."
    ) { $0.upstream = { _, step, _, divergence in Engine.start(divergence, step) } }
    slip(
      "upstream-of-input",
      "the upstream gradient was looked up for the first input of an operation: it is the gradient of its output."
    ) {
      $0.upstream = { tape, step, position, divergence in
        position == 0 ? Engine.start(divergence, step) : tape.spots[tape.engine.key(step.inputs[0])]
      }
    }
    slip(
      "divergence-by-shape",
      "every operation whose output has the shape of the divergence started from the divergence: only the last one does."
    ) {
      $0.upstream = { tape, step, position, divergence in
        step.output.shape == divergence.shape ? divergence : tape.spots[tape.engine.key(step.output)]
      }
    }
    slip(
      "upstream-sum-zero",
      "an operation whose upstream gradient adds up to zero was taken for unused: its elements still count."
    ) {
      $0.upstream = { tape, step, position, divergence in
        let upstream = try Engine().upstream(tape, step, position, divergence)
        return (upstream?.sum().item.magnitude ?? 0) < 1e-12 ? nil : upstream
      }
    }
    slip(
      "upstream-cleared",
      "the gradient of an output is gone once it was passed on: whoever asks for it later finds zeros."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        try Engine().distribute(tape, step, gradients, upstream)
        let key = tape.engine.key(step.output)
        if let spot = tape.spots[key] { tape.spots[key] = NDArray.zeros(spot.shape) }
      }
    }
    slip(
      "handed-to-neighbour",
      "the gradient of an operation's first input was handed to the operation recorded before it, whatever that one computed."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        try Engine().distribute(tape, step, gradients, upstream)
        tape.spots["neighbour"] = gradients.first ?? nil
      }
      $0.upstream = { tape, step, position, divergence in
        position == 0 ? Engine.start(divergence, step) : tape.spots["neighbour"]
      }
    }
  }

  /// What becomes of the gradients on their way.
  @ListOf<Slip<Engine>> private static var passing: [Slip<Engine>] {
    changing(
      "gradients/first-for-all",
      "every input of an operation got the gradient of the first one: each has its own."
    ) { gradients, step, _ in step.inputs.map { _ in gradients[0] } }
    changing("gradients/reversed", oppositeOrder) {
      gradients, _, _ in
      gradients.reversed()
    }
    changing("upstream-twice", "each gradient was multiplied with the upstream gradient once more.") {
      gradients, _, upstream in
      try gradients.map { gradient in
        guard let gradient else { return nil }
        guard gradient.shape == upstream.shape else { throw NoAnswer() }
        return gradient * upstream
      }
    }
    changing("clipped", "gradients were cut off at -1 and 1 on their way: nothing is to be cut off.") {
      gradients, _, _ in
      gradients.map { $0.map { maximum(minimum($0, 1), -1) } }
    }
    slip(
      "inputs/reversed", oppositeOrder
    ) { $0.inputs = { $0.inputs.reversed() } }
    slip(
      "inputs/output", "the backward operations were called with the output in the place of the inputs."
    ) { $0.inputs = { step in step.inputs.map { _ in step.output } } }
    slip(
      "gradients/all-for-all",
      "every input of an operation got the gradients of all of them: each has its own."
    ) {
      $0.distribute = { tape, step, gradients, upstream in
        for gradient in gradients {
          try Engine().distribute(tape, step, step.inputs.map { _ in gradient }, upstream)
        }
      }
    }
  }

  /// What one sweep leaves to the next.
  @ListOf<Slip<Engine>> private static var secondSweep: [Slip<Engine>] {
    slip(
      "not-cleared",
      "the second sweep still contains what the first one collected: zeroGrad did not clear everything in the engine."
    ) { $0.clear = { $0.steps = [] } }
    slip(
      "zero-grad-clears-outside",
      "zeroGrad also cleared what is collected outside the engine: that belongs to the layers, and goes on from sweep to sweep."
    ) {
      $0.clear = { tape in
        for external in tape.steps.flatMap(\.externals) { external?.fill(0) }
        Engine().clear(tape)
      }
    }
    slip("zero-grad-ones", "zeroGrad left ones in the buffer.") {
      $0.clear = { tape in
        tape.steps = []
        tape.spots = tape.spots.mapValues { NDArray.ones($0.shape) }
      }
    }
    slip("stale/sweep", "the second sweep added nothing: backward works the first time only.") {
      $0.clear = { tape in
        Engine().clear(tape)
        tape.spots["swept"] = NDArray(1.0)
      }
      $0.order = { $0.reversed() }
      $0.upstream = { tape, step, position, divergence in
        tape.spots["swept"] == nil ? try Engine().upstream(tape, step, position, divergence) : nil
      }
    }
  }

  /// How arrays are told apart.
  @ListOf<Slip<Engine>> private static var recognition: [Slip<Engine>] {
    slip(
      "recognised-by-value",
      "the gradients are wrong where two arrays hold the same numbers: it looks like arrays are told apart by what they hold, not "
        + "by their place in memory."
    ) { $0.key = { "\($0.shape) \($0.elements)" } }
    slip(
      "recognised-by-value/output",
      "the gradients are wrong where two arrays hold the same numbers: it looks like arrays are told apart by what they hold, not "
        + "by their place in memory."
    ) {
      $0.upstream = { tape, step, position, divergence in
        guard let last = tape.steps.last else { return nil }
        return step.output.shape == last.output.shape && step.output.elements == last.output.elements
          ? Engine.start(divergence, step) : tape.spots[tape.engine.key(step.output)]
      }
    }
  }

  // MARK: Practice

  /// What goes wrong where a backward operation returns `nil` for an input.
  @ListOf<Slip<Engine>> static var missingGradient: [Slip<Engine>] {
    changing(
      "missing-gradient/ends-operation",
      "after a gradient that is nil no other gradient of the operation was added."
    ) { gradients, _, _ in
      guard let position = gradients.firstIndex(where: { $0 == nil }) else { return gradients }
      return gradients.enumerated().map { $0 > position ? nil : $1 }
    }
    changing(
      "missing-gradient/shifts",
      "a gradient that is nil was left out, and the later ones went to the wrong inputs: each keeps its place."
    ) { gradients, _, _ in
      let there = gradients.compactMap { $0 }
      return there + gradients.dropFirst(there.count).map { _ in nil }
    }
  }

  /// What goes wrong where the divergence is a single number.
  @ListOf<Slip<Engine>> static var divergenceAsNumber: [Slip<Engine>] {
    divergence[0]
    divergence[4]
  }

  /// What goes wrong where nobody uses an operation's output.
  @ListOf<Slip<Engine>> static var unusedBranch: [Slip<Engine>] {
    slip(
      "unused/ones", "an operation whose output nobody used passed something on: it has no upstream gradient."
    ) {
      $0.upstream = { tape, step, position, divergence in
        if position == 0 { return Engine.start(divergence, step) }
        return tape.spots[tape.engine.key(step.output)] ?? NDArray.ones(step.output.shape)
      }
    }
    slip(
      "unused/divergence",
      "an operation whose output nobody used started from the divergence: only the last one does."
    ) {
      $0.upstream = { tape, step, position, divergence in
        if position == 0 { return Engine.start(divergence, step) }
        return tape.spots[tape.engine.key(step.output)] ?? Engine.start(divergence, step)
      }
    }
    slip(
      "unused/ends-sweep",
      "an operation whose output nobody used ended the sweep: the operations before it still have gradients to pass on."
    ) {
      $0.upstream = { tape, step, position, divergence in
        if tape.spots["ended"] != nil { return nil }
        let upstream = try Engine().upstream(tape, step, position, divergence)
        if upstream == nil { tape.spots["ended"] = NDArray(1.0) }
        return upstream
      }
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
