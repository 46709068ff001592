internal import NDArrays

extension EngineSlips {
  /// What is collected outside the engine.
  @ListOf<Slip<Engine>> static var outside: [Slip<Engine>] {
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
    slip(
      "averaged/outside",
      "an array outside the engine holds the mean of what it held and the new gradient: gradients are to be added to it."
    ) { $0.collectOutside = { $0.assign(($0 + $1) / 2) } }
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
}
