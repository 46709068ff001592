/// The gradients of a number with respect to other nodes, as nodes of the same graph.
///
/// The backward sweep of MyTorch runs when the network does; this one is written down, once, as more graph. So a gradient
/// can be printed, compiled and differentiated again: the gradient of a gradient is one more call.
///
/// The sweep writes down the gradient of everything on its way, of labels and inputs, too. Those nobody asked for are roots
/// of the graph until the pass ``Pass/gradientPruning`` forgets them.
///
/// - Parameters:
///   - target: A single number; with `upstream`, an array of any shape.
///   - variables: What it depends on. For one it does not depend on, the gradient is 0.
///   - upstream: The gradient to begin with, shaped like `target`; 1 without it.
///   - fileID: Where the call stands, for the message of an error.
///   - line: The line of the call.
/// - Returns: A gradient for each of `variables`, of its shape.
public func gradients(
  of target: Tensor, withRespectTo variables: [Tensor], upstream: Tensor? = nil,
  fileID: StaticString = #fileID, line: UInt = #line
) -> [Tensor] {
  gradients(
    of: target, withRespectTo: variables, upstream: upstream, checkpoints: nil, fileID: fileID, line: line)
}

/// The gradients of a number, of which the sweep keeps only some of the values in between and computes the others again.
///
/// This is activation checkpointing (T. Chen, B. Xu, C. Zhang, C. Guestrin, Training deep nets with sublinear memory cost,
/// 2016, arXiv:1604.06174). Between one checkpoint and the next, the sweep's nodes compute the values a second time, when
/// they are needed. With s segments of a chain of n equal layers about s + n/s values are alive at once, least at s = √n.
///
/// - Parameters:
///   - target: A single number; with `upstream`, an array of any shape.
///   - variables: What it depends on. For one it does not depend on, the gradient is 0.
///   - upstream: The gradient to begin with, shaped like `target`; 1 without it.
///   - checkpoints: What is kept, in the order in which it is computed. What comes after the last one is kept, too; `nil`
///     keeps everything.
///   - fileID: Where the call stands, for the message of an error.
///   - line: The line of the call.
/// - Returns: A gradient for each of `variables`, of its shape.
public func gradients(
  of target: Tensor, withRespectTo variables: [Tensor], upstream: Tensor? = nil, checkpoints: [Tensor]?,
  fileID: StaticString = #fileID, line: UInt = #line
) -> [Tensor] {
  let origin = SourceLocation(fileID, line)
  guard target.size == 1 || upstream != nil else {
    stop("\(GraphError.noNumber(shape: target.shape))", origin)
  }
  let builder = target.builder
  let start = upstream ?? builder.constant(1, fileID: fileID, line: line).broadcast(to: target.shape)
  var sweep = BackwardSweep(target: target, checkpoints: checkpoints)
  do {
    try sweep.run(from: start)
  } catch {
    stop("\(error)", origin)
  }
  let wanted = Set(variables.map(\.index))
  for (index, gradient) in sweep.gradients.sorted(by: { $0.key < $1.key }) where !wanted.contains(index) {
    builder.graph.roots.append(Graph.Root(purpose: .gradient(of: index), node: gradient.index))
  }
  return variables.map { variable in
    sweep.gradients[variable.index]
      ?? builder.constant(0, fileID: fileID, line: line).broadcast(to: variable.shape)
  }
}
