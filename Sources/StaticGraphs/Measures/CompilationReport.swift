/// The graphs on the way through the passes, and what each pass saved.
public struct CompilationReport: Sendable {
  /// A graph, and the pass that it came out of.
  public struct Step: Sendable {
    /// The pass; `nil` for the graph as it was built.
    public let pass: Pass?
    public let graph: Graph
    public let cost: Cost
  }

  /// The graph as it was built, and after each pass.
  public let steps: [Step]

  /// Compiles `graph` and keeps everything on the way.
  public init(_ graph: Graph, passes: [Pass] = Pass.standard) {
    var steps = [Step(pass: nil, graph: graph, cost: Cost(graph))]
    var current = graph
    for pass in passes {
      current = pass(current)
      steps.append(Step(pass: pass, graph: current, cost: Cost(current)))
    }
    self.steps = steps
  }

  /// The graph after the last pass.
  public var compiled: Graph { steps[steps.count - 1].graph }
}
