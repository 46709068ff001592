internal import GraphDrawing
internal import StaticGraphs

/// A static graph as GraphDrawing draws it: inputs, parameters and constants are arrays, all others operations.
enum StaticGraphPicture {
  static func picture(of graph: Graph) -> OperationGraph {
    var nodes: [GraphNode] = []
    var edges: [GraphEdge] = []
    var purposes: [Int: [String]] = [:]
    for root in graph.roots {
      switch root.purpose {
      case .output(let name): purposes[root.node, default: []].append(name)
      case .update(let parameter):
        purposes[root.node, default: []].append("next \(graph.nodes[parameter].operation.name)")
      case .gradient: break
      }
    }
    for (index, node) in graph.nodes.enumerated() {
      let names = [name(of: node)] + (purposes[index] ?? []).map { "⇒ \($0)" }
      nodes.append(
        GraphNode(
          kind: node.operation.isSource ? .array : .operation(index), name: names.joined(separator: " "),
          shape: node.shape))
      for (input, source) in node.inputs.enumerated() {
        edges.append(GraphEdge(source: source, target: index, input: input))
      }
    }
    return OperationGraph(nodes: nodes, edges: edges)
  }

  /// The name of an operation; that of a fused one is its formula.
  private static func name(of node: Node) -> String {
    switch node.operation {
    case .fused(let expression): return shortened(expression.description)
    case .matmul(_, _, .some(let epilogue)):
      return node.operation.name.dropLast(2) + ", then " + shortened(epilogue.description)
    case .after: return "again, after the gradient"
    default: return node.operation.name
    }
  }

  private static func shortened(_ text: String) -> String {
    text.count <= 44 ? text : text.prefix(42) + " …"
  }
}
