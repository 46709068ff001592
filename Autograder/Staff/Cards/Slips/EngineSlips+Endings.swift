internal import NDArrays

extension EngineSlips {
  private static func ending(
    _ identifier: String, _ sentence: String, _ end: NoAnswer,
    when isReached: @escaping @Sendable (Tape.Step) -> Bool = { _ in true }
  ) -> Slip<Engine> {
    slip(identifier, sentence) { engine in
      engine.upstream = { tape, step, position, divergence in
        if isReached(step) { throw end }
        return try Engine().upstream(tape, step, position, divergence)
      }
    }
  }

  private static let noSpot =
    "the buffer was asked for a spot that is not there: the last output has none, its gradient is the divergence, and what "
    + "addOperation made for the inputs must still be there."

  /// What ends in a crash, or with nothing in the buffer.
  @ListOf<Slip<Engine>> static var endings: [Slip<Engine>] {
    ending(
      "unwrapped/outside",
      "something that is nil is unwrapped by force: an entry of gradientsToUpdate is nil where the gradient belongs in the buffer, "
        + "as all of them are here.", .foundNil)
    ending(
      "index-out-of-range",
      "an index is too large: of n operations the last one has the index n - 1, and so has the last input of an operation that has "
        + "n of them.", .indexOutOfRange)
    ending(
      "index-out-of-range/single-input",
      "an index is too large: an operation may have one input only, and then one gradient and one entry of gradientsToUpdate.",
      .indexOutOfRange
    ) { $0.inputs.count == 1 }
    for (name, caller) in [("get", "getParam"), ("set", "setParam"), ("update", "updateParam")] {
      ending("spot-missing/\(name)", noSpot, .noSpot(caller))
    }
    slip("gradients/first-input-for-all", oppositeOrder) {
      $0.distribute = { tape, step, gradients, upstream in
        for gradient in gradients {
          guard let gradient else { continue }
          try tape.add(gradient, for: step.inputs[0])
        }
      }
    }
    slip(
      "emptied",
      "backward empties the engine at its end: what was collected is to stay until zeroGrad is called."
    ) { $0.finish = { $0.spots = [:] } }
  }
}
