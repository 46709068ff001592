extension Pass {
  /// Computes once what stands there twice: the same operation on the same operands.
  public static let commonSubexpressions = Pass(
    "common subexpressions", "computes once what stands there twice"
  ) { graph in
    var known: [Key: Int] = [:]
    return graph.rewritten { node, _, result in
      let key = Key(node)
      if let place = known[key] { return place }
      let place = result.append(node)
      known[key] = place
      return place
    }
  }

  private struct Key: Hashable {
    let operation: Primitive
    let inputs: [Int]
    let shape: [Int]

    init(_ node: Node) {
      operation = node.operation
      shape = node.shape
      // a + b is b + a, to the last bit.
      let commutes = operation == .elementwise(.add) || operation == .elementwise(.multiply)
      inputs = commutes ? node.inputs.sorted() : node.inputs
    }
  }
}
