// The chain rule for each operation, in nodes. A rule is built of the same operations as everything else: that is why a
// gradient can be differentiated again.

/// What a rule may use: an operation's operands and its result, as nodes.
struct RuleContext {
  let inputs: [Tensor]
  let output: Tensor

  /// The gradient of the result.
  let upstream: Tensor
}

extension Primitive {
  /// The gradients of the operands; `nil` for those that have none, because they enter as steps do.
  ///
  /// - Throws: ``GraphError/noGradient(operation:)`` for what passes make.
  func gradients(_ context: RuleContext) throws(GraphError) -> [Tensor?] {
    let (inputs, upstream) = (context.inputs, context.upstream)
    switch self {
    case .input, .parameter, .constant: return []
    case .elementwise(let operation): return operation.gradients(context)
    case .matmul(false, false, nil):
      return [
        StaticGraphs.matmul(upstream, inputs[1].transposed()),
        StaticGraphs.matmul(inputs[0].transposed(), upstream),
      ]
    case .matmul, .fused: throw .noGradient(operation: name)
    case .transpose: return [upstream.transposed()]
    case .reshape: return [upstream.reshaped(inputs[0].shape)]
    case .broadcast: return [upstream.summed(to: inputs[0].shape)]
    case .sum: return [upstream.broadcast(to: inputs[0].shape)]
    case .logSoftmax:
      return [upstream - StaticGraphs.exp(context.output) * upstream.sum(axes: [-1], keepDims: true)]
    case .after: return [upstream, nil]
    }
  }
}

extension Elementary {
  fileprivate func gradients(_ context: RuleContext) -> [Tensor?] {
    let (inputs, output, upstream) = (context.inputs, context.output, context.upstream)
    let parts: [Tensor?] =
      switch self {
      case .add: [upstream, upstream]
      case .subtract: [upstream, -upstream]
      case .multiply: [upstream * inputs[1], upstream * inputs[0]]
      case .divide: [upstream / inputs[1], -(upstream / inputs[1]) * output]
      case .maximum:
        // A mask chooses; where both are the same, the second one gets all.
        [
          upstream * StaticGraphs.greater(inputs[0], inputs[1]),
          upstream * (1 - StaticGraphs.greater(inputs[0], inputs[1])),
        ]
      case .greater: [nil, nil]
      case .negate: [-upstream]
      case .exp: [upstream * output]
      case .log: [upstream / inputs[0]]
      case .tanh: [upstream * (1 - output * output)]
      case .sin: [upstream * StaticGraphs.cos(inputs[0])]
      case .cos: [-(upstream * StaticGraphs.sin(inputs[0]))]
      case .identity: [upstream]
      }
    return zip(parts, inputs).map { part, input in part?.summed(to: input.shape) }
  }
}

extension Tensor {
  /// The sums over the axes along which an array of `shape` was broadcast to this shape.
  func summed(to shape: [Int]) -> Tensor {
    guard shape != self.shape else { return self }
    let offset = self.shape.count - shape.count
    let axes = self.shape.indices.filter { axis in
      axis < offset || (shape[axis - offset] == 1 && self.shape[axis] != 1)
    }
    return (axes.isEmpty ? self : sum(axes: axes, keepDims: true)).reshaped(shape)
  }
}
