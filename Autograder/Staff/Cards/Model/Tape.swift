internal import NDArrays

/// What a backward function does: one gradient for each input, of the upstream gradient and the inputs.
typealias Rule = @Sendable (_ upstream: NDArray, _ inputs: [NDArray]) throws -> [NDArray?]

/// The students' engine in miniature, of which each step can be replaced by a mistaken one.
///
/// It works out what known mistakes return. It proves nothing: what is right comes from the proofs of the cards, and the
/// generator checks that this model agrees with them.
final class Tape {
  /// An operation that was recorded.
  struct Step {
    let inputs: [NDArray]
    let output: NDArray
    let externals: [NDArray?]
    let rule: Rule
  }

  let engine: Engine
  var steps: [Step] = []

  /// What has been collected, by the key of the array.
  var spots: [AnyHashable: NDArray] = [:]

  /// Everything recorded so far, so that no array takes the place of another.
  private var keptAlive: [Step] = []

  init(_ engine: Engine = Engine()) {
    self.engine = engine
  }

  /// Records an operation and returns its output.
  @discardableResult
  func record(
    _ inputs: [NDArray], _ output: NDArray, externals: [NDArray?]? = nil, _ rule: @escaping Rule
  )
    -> NDArray
  {
    let step = Step(
      inputs: inputs, output: output, externals: externals ?? inputs.map { _ in nil }, rule: rule)
    keptAlive.append(step)
    engine.record(self, step)
    return output
  }

  /// Walks through what was recorded.
  func backward(_ divergence: NDArray) throws {
    let order = engine.order(steps)
    for (position, step) in order.enumerated() {
      guard let upstream = try engine.upstream(self, step, position, divergence) else { continue }
      guard upstream.shape == step.output.shape else {
        throw NoAnswer(
          "a backward operation was called with an upstream gradient of shape \(NoAnswer.text(upstream.shape)), but the output of "
            + "its operation has the shape \(NoAnswer.text(step.output.shape))")
      }
      try engine.distribute(self, step, try step.rule(upstream, engine.inputs(step)), upstream)
    }
    engine.finish(self)
  }

  func zeroGrad() {
    engine.clear(self)
  }

  /// What has been collected for an array.
  func gradient(of array: NDArray) throws -> NDArray {
    guard let spot = spots[engine.key(array)] else { throw NoAnswer("no gradient was collected for") }
    return spot.copy()
  }

  /// Makes a spot for an array that has none.
  func addSpot(_ array: NDArray, _ value: (NDArray) -> NDArray = { NDArray.zeros($0.shape) }) {
    let key = engine.key(array)
    if spots[key] == nil { spots[key] = value(array) }
  }

  /// Adds a gradient to an array's spot.
  func add(_ gradient: NDArray, for array: NDArray) throws {
    let key = engine.key(array)
    guard let spot = spots[key] else { throw NoAnswer.noSpot("updateParam") }
    guard gradient.shape == spot.shape else {
      throw NoAnswer(
        "GradientBuffer.updateParam: a gradient of shape \(NoAnswer.text(gradient.shape)) for an array of shape "
          + NoAnswer.text(spot.shape))
    }
    spots[key] = engine.collect(spot, gradient)
  }

  /// Adds a gradient to an array outside the engine.
  func add(_ gradient: NDArray, external: NDArray) throws {
    guard gradient.shape == external.shape else { throw NoAnswer() }
    engine.collectOutside(external, gradient)
  }
}

/// The steps of an engine, each of which a mistake may replace.
struct Engine: Sendable {
  /// How the buffer recognises an array.
  var key: @Sendable (NDArray) -> AnyHashable = { ObjectIdentifier($0) }

  /// What addOperation does.
  var record: @Sendable (Tape, Tape.Step) -> Void = { tape, step in
    for input in step.inputs { tape.addSpot(input) }
    tape.steps.append(step)
  }

  /// The order of the sweep; the first one starts from the divergence.
  var order: @Sendable ([Tape.Step]) -> [Tape.Step] = { $0.reversed() }

  /// What the operation at a position of the sweep has as its upstream gradient; `nil` to leave it out.
  var upstream: @Sendable (Tape, Tape.Step, Int, NDArray) throws -> NDArray? = {
    tape, step, position, divergence in
    position == 0 ? Engine.start(divergence, step) : tape.spots[tape.engine.key(step.output)]
  }

  /// What a backward function is given as inputs.
  var inputs: @Sendable (Tape.Step) -> [NDArray] = { $0.inputs }

  /// Where the gradients of an operation go.
  var distribute: @Sendable (Tape, Tape.Step, [NDArray?], _ upstream: NDArray) throws -> Void = {
    tape, step, gradients, _ in
    for (index, gradient) in gradients.enumerated() {
      guard let gradient else { continue }
      if let external = step.externals[index] {
        try tape.add(gradient, external: external)
      } else {
        try tape.add(gradient, for: step.inputs[index])
      }
    }
  }

  /// What a spot holds once a gradient has come.
  var collect: @Sendable (_ spot: NDArray, _ gradient: NDArray) -> NDArray = { $0 + $1 }

  /// Adds a gradient to an array outside the engine.
  var collectOutside: @Sendable (_ external: NDArray, _ gradient: NDArray) -> Void = { $0 += $1 }

  /// What backward does at its end.
  var finish: @Sendable (Tape) -> Void = { _ in }

  /// What zeroGrad does.
  var clear: @Sendable (Tape) -> Void = { tape in
    tape.steps = []
    tape.spots = [:]
  }

  /// The divergence in the shape of the last output.
  static func start(_ divergence: NDArray, _ step: Tape.Step) -> NDArray {
    divergence.shape == step.output.shape || divergence.size != 1
      ? divergence : NDArray.full(step.output.shape, divergence.item)
  }

  /// The engine with one thing changed.
  func with(_ change: (inout Engine) -> Void) -> Engine {
    var engine = self
    change(&engine)
    return engine
  }
}
