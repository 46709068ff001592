extension Pass {
  /// Lets a matrix product do what follows it (a bias, an activation, a step with momentum) while its results are at hand.
  public static let matmulFusion = Pass(
    "matmul fusion", "bias, activation or update while the product is still in the cache"
  ) { graph in
    let (users, isRoot) = (graph.users, graph.isRoot)
    var places = [Int](repeating: -1, count: graph.nodes.count)
    let fused = graph.rewritten { node, index, result in
      let old = graph.nodes[index]
      if let expression = old.operation.expression,
        let product = old.inputs.first(where: { input in
          canHaveEpilogue(graph.nodes[input], node.shape) && users[input].count == 1 && !isRoot[input]
        }), case .matmul(let left, let right, _) = graph.nodes[product].operation
      {
        let (epilogue, inputs) = epilogueExpression(expression, old, product, graph)
        places[index] = result.append(
          node.with(
            .matmul(transposesLeft: left, transposesRight: right, epilogue: epilogue),
            inputs: graph.nodes[product].inputs.map { places[$0] } + inputs.map { places[$0] }))
      } else {
        places[index] = result.append(node)
      }
      return places[index]
    }
    // The products without their epilogue are still there, and nobody uses them.
    return deadCode(fused)
  }

  private static func canHaveEpilogue(_ node: Node, _ shape: [Int]) -> Bool {
    guard case .matmul(_, _, nil) = node.operation else { return false }
    return node.shape == shape
  }

  /// The expression with the product as input 0, and its other inputs.
  private static func epilogueExpression(
    _ expression: Expression, _ node: Node, _ product: Int, _ graph: Graph
  )
    -> (Expression, inputs: [Int])
  {
    var builder = ExpressionBuilder()
    _ = builder.operand(of: product)
    let operands = node.inputs.map { input in
      graph.uniformNumber(input).map { Expression.Operand.constant($0.bitPattern) }
        ?? builder.operand(of: input)
    }
    // −1 is the place of no node.
    builder.append(expression, operands, result: -1)
    let (result, inputs) = builder.finished(-1)
    return (result, Array(inputs.dropFirst()))
  }
}
