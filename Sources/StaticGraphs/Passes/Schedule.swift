extension Pass {
  /// Says when each node is computed, in stages: as soon as its operands are there. What has one stage may run at the same
  /// time.
  public static let schedule = Pass("schedule", "what may run at the same time gets the same stage") {
    graph in
    var result = graph
    let users = graph.users
    var updated: [Int: [Int]] = [:]
    for root in graph.roots {
      if case .update(let parameter) = root.purpose { updated[root.node, default: []].append(parameter) }
    }
    for (index, node) in graph.nodes.enumerated() {
      let operands = node.inputs.compactMap { result.nodes[$0].stage }.max() ?? 0
      var stage = node.operation.isSource || node.operation.isAlias ? operands : operands + 1
      // A parameter's next value can take its place if everyone else has read the old one before.
      for parameter in updated[index, default: []] where !node.operation.isSource {
        for reader in users[parameter] where reader < index {
          stage = max(stage, (result.nodes[reader].stage ?? 0) + 1)
        }
      }
      result.nodes[index].stage = stage
      result.nodes[index].overwrites = nil
      result.nodes[index].offset = nil
    }
    return result
  }
}
