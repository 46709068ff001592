extension Pass {
  /// Lets an element-wise result replace an operand that nobody else will look at.
  public static let inPlace = Pass("in place", "results replace operands that nobody else looks at") {
    graph in
    var result = graph
    for index in graph.nodes.indices {
      result.nodes[index].overwrites = replaceableOperand(of: index, in: result)
    }
    return result
  }

  private static func replaceableOperand(of index: Int, in graph: Graph) -> Int? {
    let node = graph.nodes[index]
    let candidates: [Int]
    switch node.operation {
    case .elementwise, .fused: candidates = Array(node.inputs.indices)
    // The rows and columns are read until the end; only the epilogue's operands are read once.
    case .matmul(_, _, .some): candidates = Array(node.inputs.indices.dropFirst(2))
    default: return nil
    }
    let storage = graph.storage
    return candidates.first { isReplaceable($0, by: index, in: graph, storage) }
  }

  private static func isReplaceable(_ candidate: Int, by index: Int, in graph: Graph, _ storage: [Int])
    -> Bool
  {
    let node = graph.nodes[index]
    let operand = node.inputs[candidate]
    let place = storage[operand]
    guard graph.nodes[operand].shape == node.shape else { return false }
    switch graph.nodes[place].operation {
    case .constant, .input: return false
    case .parameter:
      guard graph.roots.contains(.init(purpose: .update(parameter: place), node: index)) else { return false }
    default: break
    }
    // Whoever asked for it finds it as it was.
    for root in graph.roots where storage[root.node] == place && root.node != index { return false }
    for (other, input) in node.inputs.enumerated() where other != candidate && storage[input] == place {
      let isMatrix = if case .matmul = node.operation { other < 2 } else { false }
      if isMatrix || graph.nodes[input].shape != node.shape { return false }
    }
    let stage = node.stage ?? 0
    return graph.nodes.indices.allSatisfy { user in
      user == index || graph.nodes[user].operation.isAlias || (graph.nodes[user].stage ?? 0) < stage
        || graph.nodes[user].inputs.allSatisfy { storage[$0] != place }
    }
  }
}

extension Graph {
  /// For each node the one in whose memory it lies: itself, or what it is another name of, or what it replaces.
  var storage: [Int] {
    var storage: [Int] = []
    storage.reserveCapacity(nodes.count)
    for (index, node) in nodes.enumerated() {
      if let overwritten = node.overwrites {
        storage.append(storage[node.inputs[overwritten]])
      } else {
        storage.append(node.operation.isAlias ? storage[node.inputs[0]] : index)
      }
    }
    return storage
  }
}
