/// The values between checkpoints, computed again while the backward sweep passes through.
struct Recomputation {
  /// The checkpoints in the order in which they are computed.
  private let checkpoints: [Int]

  /// What stands for each value of the segment that the sweep is in.
  private var copies: [Int: Tensor] = [:]

  /// The segment that the sweep is in: the number of checkpoints before it.
  private var segment: Int?

  init(checkpoints: [Int], target: Int) {
    self.checkpoints = checkpoints.sorted()
  }

  /// The node that stands for `place` where the rule of the node `user` needs it.
  ///
  /// - Parameter upstream: The gradient that has arrived; nothing is computed again before it is there.
  mutating func current(_ place: Int, of user: Int, _ upstream: Tensor, _ builder: GraphBuilder) -> Tensor {
    let here = checkpoints.count { $0 < user }
    if here != segment { (segment, copies) = (here, [:]) }
    return current(place, upstream, builder)
  }

  private mutating func current(_ place: Int, _ upstream: Tensor, _ builder: GraphBuilder) -> Tensor {
    let original = Tensor(builder: builder, index: place)
    let node = builder.graph.nodes[place]
    // Everything behind the last checkpoint is still there.
    if node.operation.isSource || (checkpoints.last.map { place > $0 } ?? true) { return original }
    if let copy = copies[place] { return copy }
    let copy: Tensor
    if checkpoints.contains(place) {
      copy = builder.node(.after, [original, upstream], node.origin)
    } else {
      let inputs = node.inputs.map { current($0, upstream, builder) }
      // What only depends on sources is tied to the gradient, too; it would be found to be computed already otherwise.
      let tied =
        inputs.allSatisfy(\.node.operation.isSource)
        ? inputs.map { input in
          input.node.inputs.isEmpty && !isConstant(input)
            ? builder.node(.after, [input, upstream], node.origin) : input
        } : inputs
      copy = builder.node(node.operation, tied, node.origin)
    }
    copies[place] = copy
    return copy
  }

  private func isConstant(_ tensor: Tensor) -> Bool {
    if case .constant = tensor.node.operation { return true }
    return false
  }
}
