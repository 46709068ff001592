extension Pass {
  /// Makes one node of element-wise operations that feed each other, so that what is between them never goes to memory.
  ///
  /// A producer joins its users' group if they are all in it, and its result has the shape of the group's: nothing is
  /// computed twice.
  public static let elementwiseFusion = Pass(
    "element-wise fusion", "one go through memory for a chain of element-wise operations"
  ) { graph in
    let (users, isRoot) = (graph.users, graph.isRoot)
    var group = [Int](repeating: -1, count: graph.nodes.count)
    var sizes: [Int: Int] = [:]
    for (index, node) in graph.nodes.enumerated().reversed() {
      guard node.operation.expression != nil else { continue }
      group[index] = index
      let groups = Set(users[index].map { group[$0] })
      guard !isRoot[index], groups.count == 1, let only = groups.first, only >= 0,
        graph.nodes[only].shape == node.shape, sizes[only, default: 1] < largestGroup
      else { continue }
      group[index] = only
      sizes[only, default: 1] += 1
    }
    var places = [Int](repeating: -1, count: graph.nodes.count)
    let fused = graph.rewritten { node, index, result in
      if group[index] == index, sizes[index] != nil {
        let (whole, inputs) = expression(endingWith: index, group, graph)
        places[index] = result.append(node.with(.fused(whole), inputs: inputs.map { places[$0] }))
      } else {
        places[index] = result.append(node)
      }
      return places[index]
    }
    // The members of the groups are still there, and nobody uses them.
    return deadCode(fused)
  }

  /// Longer chains would need more room for what is between than the nearest cache has.
  private static let largestGroup = 24

  /// The operations of the group that ends with `root`, and the nodes outside of it that they use.
  private static func expression(endingWith root: Int, _ group: [Int], _ graph: Graph) -> (
    Expression, inputs: [Int]
  ) {
    var builder = ExpressionBuilder()
    for index in graph.nodes.indices where group[index] == root {
      let node = graph.nodes[index]
      guard let expression = node.operation.expression else { continue }
      let operands = node.inputs.map { input in
        graph.uniformNumber(input).map { .constant($0.bitPattern) } ?? builder.operand(of: input)
      }
      builder.append(expression, operands, result: index)
    }
    return builder.finished(root)
  }
}
