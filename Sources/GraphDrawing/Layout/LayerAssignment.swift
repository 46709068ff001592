extension OperationGraph {
  /// The layer of each node, from the top: an operation is below everything it uses, and an array from outside
  /// right above the first operation that uses it, so that a weight is next to its layer.
  var layers: [Int] {
    var layers = [Int](repeating: 0, count: nodes.count)
    let uses = Dictionary(grouping: edges, by: \.target)
    for (node, content) in nodes.enumerated() where content.kind != .array {
      layers[node] = 1 + (uses[node, default: []].map { layers[$0.source] }.max() ?? -1)
    }
    let users = Dictionary(grouping: edges, by: \.source)
    for (node, content) in nodes.enumerated() where content.kind == .array {
      layers[node] = max(0, (users[node, default: []].map { layers[$0.target] }.min() ?? 1) - 1)
    }
    return layers
  }
}
