import AllocationCounter
import NDArrays
import StaticGraphs

/// How often a program asks for memory while it runs.
enum AllocationCount {
  /// The number of allocations in `steps` steps of the homework's network, and in making one array, to show that they are
  /// counted.
  static func network(batch: Int, steps: Int) throws -> String {
    let network = NetworkGraph(sizes: [784, 128, 10], activations: [.relu])
    let graph = network.training(batch: batch, learningRate: 0.05, momentum: 0.9)
    let program = try Program(graph.compiled(), threads: 2)
    let inputs = try program.input("x")
    program.run()
    let before = allocation_count()
    for step in 0..<steps {
      inputs[step % inputs.count] = Double(step)
      program.run()
      _ = try program.output("loss")[0]
    }
    let during = allocation_count() - before
    _ = NDArray.zeros([1])
    let control = allocation_count() - before - during
    return "\(during) allocations in \(steps) steps, \(control) for one array"
  }
}
