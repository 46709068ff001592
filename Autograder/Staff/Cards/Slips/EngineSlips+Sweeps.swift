internal import NDArrays

extension EngineSlips {
  /// What one sweep leaves to the next.
  @ListOf<Slip<Engine>> static var secondSweep: [Slip<Engine>] {
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
  @ListOf<Slip<Engine>> static var recognition: [Slip<Engine>] {
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
      "missing-gradient/unwrapped",
      "a gradient that is nil is unwrapped by force: a backward function returns nil for an input that needs none."
    ) { _, _, _ in throw NoAnswer.foundNil }
    changing(
      "missing-gradient/upstream",
      "an input whose gradient is nil received the upstream gradient: nil says that nothing is added for it."
    ) { gradients, _, upstream in gradients.map { $0 ?? upstream } }
    changing(
      "missing-gradient/ends-operation",
      "after a gradient that is nil those that follow were not added: nil says only that this one input has none."
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
    divergence.filter { ["upstream-ignored", "mean-for-sum/divergence"].contains($0.identifier) }
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
