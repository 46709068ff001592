extension Pass {
  /// Uses the rules of algebra that hold in floating point, too: x · 1 = x, but not x · 0 = 0, which NaN breaks.
  public static let simplification = Pass(
    "algebraic simplification", "x · 1, x + 0, −−x, transposes next to products, reshapes of reshapes"
  ) { graph in
    let users = graph.users
    return graph.rewritten { node, index, result in
      simplified(node, &result) ?? movedTranspose(
        node, isOnlyUse: { users[graph.nodes[index].inputs[0]].count == 1 }, &result)
        ?? result.append(node)
    }
  }

  private static func simplified(_ node: Node, _ graph: inout Graph) -> Int? {
    switch node.operation {
    case .elementwise(let operation):
      return operation.operandCount == 2 ? binary(operation, node, &graph) : unary(operation, node, &graph)
    case .reshape(let shape): return reshaped(node, shape, &graph)
    case .broadcast(let shape):
      return graph.nodes[node.inputs[0]].shape == shape ? node.inputs[0] : nil
    case .sum(let axes):
      let source = graph.nodes[node.inputs[0]]
      return axes.allSatisfy { source.shape[$0] == 1 } ? node.inputs[0] : nil
    case .transpose:
      let source = graph.nodes[node.inputs[0]]
      if source.operation == .transpose { return source.inputs[0] }
      // A row, a column or a number lies in memory in the same way.
      guard source.shape.filter({ $0 != 1 }).count <= 1 else { return nil }
      return reshaped(node, node.shape, &graph)
        ?? graph.append(node.with(.reshape(node.shape), inputs: node.inputs))
    case .matmul(let left, let right, nil): return product(node, left, right, &graph)
    default: return nil
    }
  }

  private static func binary(_ operation: Elementary, _ node: Node, _ graph: inout Graph) -> Int? {
    let (left, right) = (node.inputs[0], node.inputs[1])
    switch (operation, graph.uniformNumber(left), graph.uniformNumber(right)) {
    case (.add, _, 0), (.subtract, _, 0), (.multiply, _, 1), (.divide, _, 1):
      return fitted(left, node, &graph)
    case (.add, 0, _), (.multiply, 1, _): return fitted(right, node, &graph)
    case (.multiply, _, -1), (.divide, _, -1):
      return fitted(left, node, &graph).map { graph.append(node.with(.elementwise(.negate), inputs: [$0])) }
    case (.multiply, -1, _), (.subtract, 0, _):
      return fitted(right, node, &graph).map { graph.append(node.with(.elementwise(.negate), inputs: [$0])) }
    default: break
    }
    if graph.nodes[right].operation == .elementwise(.negate) {
      let inner = graph.nodes[right].inputs[0]
      if operation == .add { return graph.append(node.with(.elementwise(.subtract), inputs: [left, inner])) }
      if operation == .subtract { return graph.append(node.with(.elementwise(.add), inputs: [left, inner])) }
    }
    return nil
  }

  /// The operand in the shape of the result.
  private static func fitted(_ operand: Int, _ node: Node, _ graph: inout Graph) -> Int? {
    graph.nodes[operand].shape == node.shape
      ? operand : graph.append(node.with(.broadcast(node.shape), inputs: [operand]))
  }

  private static func unary(_ operation: Elementary, _ node: Node, _ graph: inout Graph) -> Int? {
    let source = graph.nodes[node.inputs[0]]
    switch (operation, source.operation) {
    case (.identity, _): return node.inputs[0]
    case (.negate, .elementwise(.negate)): return source.inputs[0]
    case (.negate, .elementwise(.subtract)) where source.shape == node.shape:
      return graph.append(
        node.with(.elementwise(.subtract), inputs: [source.inputs[1], source.inputs[0]]))
    default: return nil
    }
  }

  private static func reshaped(_ node: Node, _ shape: [Int], _ graph: inout Graph) -> Int? {
    let source = graph.nodes[node.inputs[0]]
    if source.shape == shape { return node.inputs[0] }
    guard case .reshape = source.operation else { return nil }
    return graph.nodes[source.inputs[0]].shape == shape
      ? source.inputs[0] : graph.append(node.with(.reshape(shape), inputs: source.inputs))
  }

  /// A product that reads the transposed operands where they are.
  private static func product(_ node: Node, _ left: Bool, _ right: Bool, _ graph: inout Graph) -> Int? {
    var (inputs, isTransposed) = (node.inputs, [left, right])
    for side in 0..<2 where graph.nodes[inputs[side]].operation == .transpose {
      inputs[side] = graph.nodes[inputs[side]].inputs[0]
      isTransposed[side].toggle()
    }
    guard inputs != node.inputs else { return nil }
    return graph.append(
      node.with(
        .matmul(transposesLeft: isTransposed[0], transposesRight: isTransposed[1], epilogue: nil),
        inputs: inputs))
  }

  /// (a · b)ᵀ as bᵀ · aᵀ, which costs no transposition; only where a · b itself is not needed.
  private static func movedTranspose(_ node: Node, isOnlyUse: () -> Bool, _ graph: inout Graph) -> Int? {
    guard node.operation == .transpose, isOnlyUse() else { return nil }
    let source = graph.nodes[node.inputs[0]]
    guard case .matmul(let left, let right, nil) = source.operation else { return nil }
    return graph.append(
      node.with(
        .matmul(transposesLeft: !right, transposesRight: !left, epilogue: nil),
        inputs: source.inputs.reversed()))
  }
}
