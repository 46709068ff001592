extension Pass {
  /// Removes what no root depends on.
  public static let deadCode = Pass("dead code", "removes what no result depends on") { graph in
    var isLive = [Bool](repeating: false, count: graph.nodes.count)
    for root in graph.roots {
      isLive[root.node] = true
      switch root.purpose {
      case .output: break
      case .update(let parameter): isLive[parameter] = true
      case .gradient(let source): isLive[source] = true
      }
    }
    for (index, node) in graph.nodes.enumerated().reversed() where isLive[index] {
      for input in node.inputs { isLive[input] = true }
    }
    var result = Graph()
    var places = [Int](repeating: -1, count: graph.nodes.count)
    for (index, node) in graph.nodes.enumerated() where isLive[index] {
      places[index] = result.append(node.with(inputs: node.inputs.map { places[$0] }))
    }
    result.roots = graph.roots.map { $0.moved(to: places) }
    return result
  }
}
