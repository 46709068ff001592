internal import NDArrays

extension EngineSlips {
  private static let startsFromDivergence =
    "an operation other than the last one started from the divergence: the sweep begins with the last one, and the others start from "
    + "what was collected for their output."

  /// An engine that passes over some of the operations.
  private static func leavingOut(
    _ identifier: String, _ sentence: String, _ isLeftOut: @escaping @Sendable (Tape.Step) -> Bool
  ) -> Slip<Engine> {
    slip(identifier, sentence) { engine in
      engine.upstream = { tape, step, position, divergence in
        isLeftOut(step) ? nil : try Engine().upstream(tape, step, position, divergence)
      }
    }
  }

  /// Each operation, and then those that made its inputs, as often as there is a way to them.
  @Sendable private static func depthFirst(_ steps: [Tape.Step]) -> [Tape.Step] {
    var order: [Tape.Step] = []
    func visit(_ step: Tape.Step) {
      order.append(step)
      for input in step.inputs {
        if let maker = steps.last(where: { $0.output === input }) { visit(maker) }
      }
    }
    if let last = steps.last { visit(last) }
    return order
  }

  /// In which order the operations come.
  @ListOf<Slip<Engine>> static var order: [Slip<Engine>] {
    slip("missing-upstream/last-only", doesNotTravel) { $0.order = { Array($0.suffix(1)) } }
    slip(
      "missing-upstream/skips-first",
      "the first operation was left out of the sweep: its inputs got no gradient."
    ) {
      $0.order = { $0.dropFirst().reversed() }
    }
    slip(
      "missing-upstream/nothing-called",
      "no gradient was added anywhere: the backward operation of what was recorded last is to be called, with the divergence."
    ) { $0.order = { _ in [] } }
    slip(
      "missing-upstream/every-second",
      "every second operation was left out of the sweep: each of them has its turn."
    ) {
      $0.order = { steps in
        steps.indices.reversed().enumerated().filter { $0.offset % 2 == 0 }.map { steps[$0.element] }
      }
    }
    slip(
      "missing-upstream/skips-last",
      "the operation that was recorded last was left out of the sweep: the divergence is the gradient of its output."
    ) { $0.order = { $0.dropLast().reversed() } }
    leavingOut(
      "missing-upstream/internal-skipped",
      "operations without an array outside the engine were left out of the sweep: what they pass on is missing further back."
    ) { step in step.externals.allSatisfy { $0 == nil } }
    leavingOut(
      "missing-upstream/external-skipped",
      "operations with an array outside the engine were left out of the sweep: what they pass on is missing further back."
    ) { step in step.externals.contains { $0 != nil } }
    slip(
      "outside/ends-sweep",
      "the sweep ended at the first operation with an array outside the engine: it is to go on to the first one recorded."
    ) {
      $0.order = { steps in
        let order: [Tape.Step] = steps.reversed()
        guard let end = order.firstIndex(where: { $0.externals.contains { $0 != nil } }) else { return order }
        return Array(order[...end])
      }
    }
    slip(
      "divergence-for-all",
      startsFromDivergence
    ) { $0.upstream = { _, step, _, divergence in Engine.start(divergence, step) } }
    slip(
      "upstream-as-ones",
      "operations other than the last one started from ones: each starts from what was collected for its output."
    ) {
      $0.upstream = { _, step, position, divergence in
        position == 0 ? Engine.start(divergence, step) : NDArray.ones(step.output.shape)
      }
    }
    slip(
      "collected-sums-again",
      "what was collected for an output was sent on more than once: an operation's turn comes when all that use its output had theirs, "
        + "and it comes once."
    ) { $0.order = depthFirst }
    slip(
      "upstream-of-input",
      "the upstream gradient was looked up for the first input of an operation: it is the gradient of its output."
    ) {
      $0.upstream = { tape, step, position, divergence in
        position == 0 ? Engine.start(divergence, step) : tape.spots[tape.engine.key(step.inputs[0])]
      }
    }
    slip("divergence-for-all/first-to-last", startsFromDivergence) { $0.order = { $0 } }
    slip(
      "divergence-by-shape",
      startsFromDivergence
    ) {
      $0.upstream = { tape, step, position, divergence in
        step.output.shape == divergence.shape ? divergence : tape.spots[tape.engine.key(step.output)]
      }
    }
    slip("divergence-for-last-two", startsFromDivergence) {
      $0.upstream = { tape, step, position, divergence in
        let right = try Engine().upstream(tape, step, position, divergence)
        return position == 1 && step.output.shape == divergence.shape ? divergence : right
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
  @ListOf<Slip<Engine>> static var passing: [Slip<Engine>] {
    changing(
      "gradients/first-for-all",
      "every input of an operation got the gradient of the first one: each has its own."
    ) { gradients, step, _ in step.inputs.map { _ in gradients[0] } }
    changing("gradients/reversed", oppositeOrder) {
      gradients, _, _ in
      gradients.reversed()
    }
    changing(
      "gradients/first-only",
      "only the first input of each operation got its gradient: each input has one."
    ) { gradients, _, _ in gradients.enumerated().map { $0 == 0 ? $1 : nil } }
    changing(
      "gradients/last-only",
      "only the last input of each operation got its gradient: each input has one."
    ) { gradients, _, _ in gradients.enumerated().map { $0 == gradients.count - 1 ? $1 : nil } }
    slip(
      "upstream/divided-by-sum",
      "the upstream gradient was divided by the sum of its elements: it is to be used as it was collected."
    ) {
      $0.upstream = { tape, step, position, divergence in
        let upstream = try Engine().upstream(tape, step, position, divergence)
        return position == 0 ? upstream : upstream.map { $0 / $0.sum() }
      }
    }
    changing(
      "gradients/divided",
      "each gradient was divided by the number of inputs of its operation: it is not shared among them, each input has all of its own."
    ) { gradients, step, _ in gradients.map { $0.map { $0 / Double(step.inputs.count) } } }
    changing("upstream-twice", "each gradient was multiplied with the upstream gradient once more.") {
      gradients, _, upstream in
      try gradients.map { gradient in
        guard let gradient else { return nil }
        guard gradient.shape == upstream.shape else { throw NoAnswer() }
        return gradient * upstream
      }
    }
    changing(
      "upstream-twice/where-shapes-are-equal",
      "each gradient was multiplied with the upstream gradient once more."
    ) { gradients, _, upstream in
      gradients.map { gradient in
        gradient.map { $0.shape == upstream.shape ? $0 * upstream : $0 }
      }
    }
    slip(
      "upstream-summed",
      "every element of an upstream gradient has the sum of all: each element needs its own."
    ) {
      $0.upstream = { tape, step, position, divergence in
        try Engine().upstream(tape, step, position, divergence).map {
          position == 0 ? $0 : NDArray.full($0.shape, $0.sum().item)
        }
      }
    }
    slip(
      "upstream-summed/divergence-too",
      "every element of an upstream gradient has the sum of all: each element needs its own."
    ) {
      $0.upstream = { tape, step, position, divergence in
        try Engine().upstream(tape, step, position, divergence).map {
          NDArray.full($0.shape, $0.sum().item)
        }
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
}
