internal import NDArrays
internal import StaticGraphs

/// A deep network of equal layers x ← tanh(x · W), whose values in between are what its memory is about.
struct DeepNetwork {
  let layers: Int
  let width: Int
  let batch: Int

  /// 36 layers, so that the rule √n gives a whole number.
  static let standard = DeepNetwork(layers: 36, width: 64, batch: 256)

  /// A training step that keeps the values at the ends of segments only; in one segment, it keeps all of them.
  func step(segments: Int) -> Graph {
    let builder = GraphBuilder()
    var x = builder.input("x", [batch, width])
    var weights: [Tensor] = []
    var kept: [Tensor] = []
    let ends = Set((1..<max(1, segments)).map { $0 * layers / segments })
    for layer in 1...layers {
      let w = builder.parameter("W\(layer)", [width, width])
      weights.append(w)
      x = tanh(matmul(x, w))
      if ends.contains(layer) { kept.append(x) }
    }
    let loss = (x * x).mean()
    builder.output("loss", loss)
    let parts = gradients(of: loss, withRespectTo: weights, checkpoints: segments > 1 ? kept : nil)
    for (weight, gradient) in zip(weights, parts) { builder.update(weight, to: weight - 0.1 * gradient) }
    return builder.graph
  }

  /// The same parameters and the same input every time.
  func program(_ graph: Graph) throws -> Program {
    let generator = RandomGenerator(seed: 11785)
    let bound = (3 / Double(width)).squareRoot()
    var arrays: [String: NDArray] = [:]
    for layer in 1...layers { arrays["W\(layer)"] = generator.uniform(-bound, bound, [width, width]) }
    let program = try Program(graph, parameters: ParameterStore(arrays), threads: 1)
    try program.set("x", generator.uniform(-1, 1, [batch, width]))
    return program
  }
}
