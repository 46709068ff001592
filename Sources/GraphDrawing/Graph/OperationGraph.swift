public import MyTorch
public import NDArrays

/// The graph of what an engine has recorded: its operations, and the arrays that none of them computed.
///
/// ```swift
/// let graph = OperationGraph(of: engine)
/// print(graph.dot)  // for Graphviz
/// print(graph.svg)  // for a browser
/// ```
///
/// Make it after `backward` to see the norms of the gradients, and before `zeroGrad`, which forgets everything.
/// The graph holds texts and numbers only: it stays as it is when the engine goes on.
public struct OperationGraph: Equatable, Sendable {
  /// What is drawn as one box, and the places where others use it.
  public internal(set) var nodes: [GraphNode]

  /// Who uses whom, one edge for each input of each operation, in the order in which they were recorded.
  public internal(set) var edges: [GraphEdge]

  /// A graph from its parts, for what no engine has recorded.
  ///
  /// - Parameters:
  ///   - nodes: The boxes, every one behind those that it uses.
  ///   - edges: Who uses whom; an edge's target is an operation.
  public init(nodes: [GraphNode], edges: [GraphEdge]) {
    (self.nodes, self.edges) = (nodes, edges)
  }

  /// The graph of everything that `engine` has recorded so far.
  ///
  /// - Parameters:
  ///   - engine: An engine with operations, before or after `backward`.
  ///   - name: The name of an operation, by its number in the list from 0. Without it, the name is found by
  ///     trying which known operation gives this output; see ``operationName(of:)``.
  ///   - arrayName: The name of an array, such as `W`; `nil` for arrays without one.
  public init(
    of engine: Autograd,
    naming name: (_ index: Int, _ operation: Operation) -> String? = { operationName(of: $1) },
    arrayName: (NDArray) -> String? = { _ in nil }
  ) {
    var builder = GraphBuilder(buffer: engine.gradientBuffer)
    for (index, operation) in engine.operationList.enumerated() {
      builder.add(operation, name: name(index, operation) ?? "operation \(index)", arrayName: arrayName)
    }
    (nodes, edges) = (builder.nodes, builder.edges)
  }
}
