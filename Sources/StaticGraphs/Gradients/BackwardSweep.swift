/// Goes from a node back to everything it depends on and writes down the gradients.
struct BackwardSweep {
  /// The sums of the gradients so far, by the place of the node they belong to.
  private(set) var gradients: [Int: Tensor] = [:]

  private let target: Tensor

  /// The nodes that exist before the sweep, and that depend on something that is not a constant.
  private let depends: [Bool]

  private var recomputation: Recomputation?

  init(target: Tensor, checkpoints: [Tensor]?) {
    self.target = target
    let nodes = target.builder.graph.nodes
    var depends = [Bool](repeating: false, count: nodes.count)
    for (index, node) in nodes.enumerated() {
      switch node.operation {
      case .input, .parameter: depends[index] = true
      case .constant: break
      default: depends[index] = node.inputs.contains { depends[$0] }
      }
    }
    self.depends = depends
    recomputation = checkpoints.map { Recomputation(checkpoints: $0.map(\.index), target: target.index) }
  }

  /// Sends `upstream` back.
  mutating func run(from upstream: Tensor) throws(GraphError) {
    let builder = target.builder
    gradients[target.index] = upstream
    for index in (0...target.index).reversed() {
      guard let upstream = gradients[index] else { continue }
      let node = builder.graph.nodes[index]
      if node.operation.isSource { continue }
      func current(_ place: Int, _ recomputation: inout Recomputation?) -> Tensor {
        recomputation?.current(place, of: index, upstream, builder) ?? Tensor(builder: builder, index: place)
      }
      let context = RuleContext(
        inputs: node.inputs.map { current($0, &recomputation) }, output: current(index, &recomputation),
        upstream: upstream)
      let parts = try node.operation.gradients(context)
      for (input, part) in zip(node.inputs, parts) where depends[input] {
        guard let part else { continue }
        gradients[input] = gradients[input].map { $0 + part } ?? part
      }
    }
  }
}
