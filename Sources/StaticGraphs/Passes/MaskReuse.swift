extension Pass {
  /// Takes the mask x > y from max(x, y), where that is there: max(x, y) > y says the same, for NaN, too.
  ///
  /// The backward pass of a ReLU needs the mask. With it from the result, nobody needs the operand any more, which is then
  /// never stored.
  public static let maskReuse = Pass(
    "mask reuse", "x > c is max(x, c) > c: the operand of a ReLU need not be kept"
  ) { graph in
    var maxima: [[Int]: Int] = [:]
    return graph.rewritten { node, _, result in
      switch node.operation {
      case .elementwise(.maximum):
        let place = result.append(node)
        maxima[node.inputs] = place
        return place
      case .elementwise(.greater):
        guard let maximum = maxima[node.inputs] else { return result.append(node) }
        return result.append(node.with(node.operation, inputs: [maximum, node.inputs[1]]))
      default:
        return result.append(node)
      }
    }
  }
}
