internal import NDArrays

extension Pass {
  /// Computes what depends on constants only, once, now.
  ///
  /// Nothing is made larger by it: an array full of one number stays a number that is broadcast.
  public static let constantFolding = Pass(
    "constant folding", "computes now what depends on constants only"
  ) { graph in
    graph.rewritten { node, _, result in
      folded(node, &result) ?? result.append(node)
    }
  }

  private static func folded(_ node: Node, _ graph: inout Graph) -> Int? {
    if node.operation.isSource || node.operation == .after { return nil }
    if let number = uniformResult(node, graph) {
      let constant = graph.append(
        Node(operation: .constant(Constant(number)), inputs: [], shape: [], origin: node.origin))
      return node.shape.isEmpty
        ? constant : graph.append(node.with(.broadcast(node.shape), inputs: [constant]))
    }
    let operands = node.inputs.compactMap { place -> Constant? in
      if case .constant(let constant) = graph.nodes[place].operation { return constant }
      return nil
    }
    let largest = operands.map(\.elements.count).max() ?? 0
    guard operands.count == node.inputs.count, node.size <= largest else { return nil }
    let value = node.operation.value(of: operands.map(\.array))
    return graph.append(node.with(.constant(Constant(value)), inputs: []))
  }

  /// The number that all elements of the result are, if that is known and news.
  private static func uniformResult(_ node: Node, _ graph: Graph) -> Double? {
    let numbers = node.inputs.compactMap { graph.uniformNumber($0) }
    guard numbers.count == node.inputs.count else { return nil }
    switch node.operation {
    case .elementwise, .fused, .transpose, .reshape:
      let operands = numbers.map { NDArray($0) }
      let value =
        node.operation.expression.map { Primitive.fused($0).value(of: operands) } ?? operands[0]
      return value.item
    case .sum:
      let count = graph.nodes[node.inputs[0]].size / node.size
      return numbers[0] * Double(count)
    default: return nil
    }
  }
}

extension Graph {
  /// The number that all elements of a node are, if it is known: a constant, or one that is broadcast.
  func uniformNumber(_ index: Int) -> Double? {
    switch nodes[index].operation {
    case .constant(let constant): constant.number
    case .broadcast, .reshape: uniformNumber(nodes[index].inputs[0])
    default: nil
    }
  }
}
