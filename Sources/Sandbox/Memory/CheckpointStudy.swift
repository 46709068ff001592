internal import StaticGraphs

/// Memory against recomputation, for every number of segments of a deep network.
struct CheckpointStudy {
  /// One choice of segments.
  struct Row {
    let segments: Int
    /// The bytes of the arena, by the plan.
    let planned: Int
    /// The bytes that a step wrote to.
    let measured: Int
    let operations: Int
    let seconds: Double
    let loss: Double
  }

  let network: DeepNetwork
  let rows: [Row]

  /// The number of segments after Chen et al.: the square root of the number of layers.
  var rule: Int { Int(Double(network.layers).squareRoot().rounded()) }

  /// Plans, runs and measures each choice.
  init(_ network: DeepNetwork = .standard, segments: [Int]? = nil, steps: Int = 3) throws {
    self.network = network
    let clock = ContinuousClock()
    rows = try (segments ?? Array(1...network.layers)).map { segments in
      let graph = network.step(segments: segments).compiled()
      let program = try network.program(graph)
      let measured = 8 * program.measuredPeak()
      let loss = try program.output("loss")[0]
      let times = (0..<steps).map { _ in clock.measure { program.run() } / .seconds(1) }
      return Row(
        segments: segments, planned: 8 * graph.plannedSize, measured: measured,
        operations: Cost(graph).operations,
        seconds: times.min() ?? 0, loss: loss)
    }
  }
}
