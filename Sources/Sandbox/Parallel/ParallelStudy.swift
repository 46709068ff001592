internal import NDArrays

/// The same training on 1, 2, 3 and 4 workers, with each kind of sharding.
struct ParallelStudy {
  /// What one choice gave.
  struct Row {
    let sharding: Sharding
    let workers: Int
    let reports: [WorkerReport]
    /// The largest difference of any weight on any worker from those of one process.
    let difference: Double
  }

  let steps: Int

  /// The number of parameters, Ψ.
  let parameters: Int
  let rows: [Row]

  /// Trains with each choice, after one process with the whole batch.
  init(
    workers: [Int] = [2, 3, 4], steps: Int = 20, program: String = WorkerProcesses.ownProgram,
    started: ([Int32]) -> Void = { _ in }
  ) throws {
    self.steps = steps
    let alone = try ShardedTraining(Ring(rank: 0, count: 1, channel: nil), .nothing)
    for _ in 0..<steps { try alone.step() }
    let expected = alone.weights.elements
    parameters = expected.count
    rows = try Sharding.allCases.flatMap { sharding in
      try workers.map { count in
        let reports = try WorkerProcesses.run(
          count: count, sharding: sharding, steps: steps, program: program, started: started)
        let difference =
          reports.flatMap { zip($0.weights, expected).map { ($0 - $1).magnitude } }.max() ?? .infinity
        return Row(sharding: sharding, workers: count, reports: reports, difference: difference)
      }
    }
  }
}
