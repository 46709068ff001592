/// What a graph costs, by its shapes.
public struct Cost: Hashable, Sendable {
  /// The number of nodes.
  public var nodes: Int

  /// The number of nodes that something has to be done for: no inputs, no other names.
  public var kernels: Int

  /// The floating-point operations of a step; a multiplication and an addition are two.
  public var operations: Int

  /// The bytes that the kernels read and write in a step, each operand and each result once.
  public var bytesMoved: Int

  /// The bytes of the arena, by the plan: inputs, constants and everything computed, without the parameters.
  public var peakBytes: Int

  /// The cost of a graph; it is planned as it is if no pass has done so.
  public init(_ graph: Graph) {
    var planned = graph
    if !graph.nodes.allSatisfy({ $0.stage != nil }) { planned = Pass.schedule(planned) }
    if planned.plannedSize == 0 { planned = Pass.memoryPlan(planned) }
    let computed = graph.nodes.filter { !$0.operation.isSource && !$0.operation.isAlias }
    nodes = graph.nodes.count
    kernels = computed.count
    operations = computed.reduce(0) { $0 + graph.operations(of: $1) }
    bytesMoved = computed.reduce(0) { sum, node in
      sum + 8 * node.inputs.reduce(node.size) { $0 + graph.nodes[$1].size }
    }
    peakBytes = 8 * planned.plannedSize
  }
}

extension Graph {
  /// The floating-point operations of a node.
  func operations(of node: Node) -> Int {
    switch node.operation {
    case .input, .parameter, .constant, .transpose, .reshape, .broadcast, .after: return 0
    case .elementwise(let operation): return operation.cost * node.size
    case .fused(let expression): return expression.cost * node.size
    case .matmul(let transposesLeft, _, let epilogue):
      let inner = nodes[node.inputs[0]].shape[transposesLeft ? 0 : 1]
      return (2 * inner + (epilogue?.cost ?? 0)) * node.size
    case .sum: return nodes[node.inputs[0]].size
    // Maximum, difference, exponential, sum, difference.
    case .logSoftmax: return 5 * node.size
    }
  }
}
