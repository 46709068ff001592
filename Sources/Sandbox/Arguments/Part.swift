/// The parts of the demonstration, in the order in which they are shown.
enum Part: String, CaseIterable {
  case trace
  case methods
  case steps
  case cost
  case graph
  case `static`
  case memory
  case parallel

  /// What it shows, in one line.
  var help: String {
    switch self {
    case .trace: "the recitation's example forward and backward, step by step"
    case .methods: "its gradient by all four methods, side by side"
    case .steps: "the error of numerical differentiation against the step h (steps.svg)"
    case .cost: "what a gradient of n variables costs with each method (cost.svg)"
    case .graph: "the graph of a small network (graph.svg, graph.dot)"
    case .static: "static graphs: passes, pictures, times, limits (static-….svg and .dot)"
    case .memory: "activation checkpointing: memory against recomputation (memory.svg)"
    case .parallel: "data parallelism on several processes, and sharded state"
    }
  }
}
