extension Graph: CustomStringConvertible {
  /// A line for each node: `%4 = matmul %0 %1ᵀ : (2, 4)`, and below them what the graph is for.
  public var description: String {
    let lines = nodes.indices.map(line)
    let purposes = roots.map { root in
      switch root.purpose {
      case .output(let name): "output \(name) = %\(root.node)"
      case .update(let parameter): "update \(nodes[parameter].operation.name) = %\(root.node)"
      case .gradient(let source): "gradient of %\(source) = %\(root.node), not asked for"
      }
    }
    return (lines + purposes).joined(separator: "\n")
  }

  private func line(_ index: Int) -> String {
    let node = nodes[index]
    var text = "%\(index) = \(formula(node)) : \(shapeText(node.shape))"
    var notes: [String] = []
    if let stage = node.stage, !node.operation.isSource { notes.append("stage \(stage)") }
    if let overwritten = node.overwrites { notes.append("in place of %\(node.inputs[overwritten])") }
    if let offset = node.offset { notes.append("at \(offset)") }
    if !notes.isEmpty { text += "  # " + notes.joined(separator: ", ") }
    return text
  }

  func formula(_ node: Node) -> String {
    let names = node.inputs.map { "%\($0)" }
    switch node.operation {
    case .input(let name): return "input \(name)"
    case .parameter(let name): return "parameter \(name)"
    case .constant(let constant):
      return "constant " + (constant.number.map(numberText) ?? shapeText(constant.shape))
    case .elementwise(let operation): return Expression(operation).description { names[$0] }
    case .fused(let expression): return expression.description { names[$0] }
    case .matmul(let left, let right, let epilogue):
      let product = "\(names[0])\(left ? "ᵀ" : "") @ \(names[1])\(right ? "ᵀ" : "")"
      return epilogue.map { $0.description { $0 == 0 ? "(\(product))" : names[$0 + 1] } } ?? product
    case .sum(let axes): return "sum \(names[0]) over \(axes.map(String.init).joined(separator: ", "))"
    case .after: return "\(names[0]) after \(names[1])"
    default: return ([node.operation.name] + names).joined(separator: " ")
    }
  }
}
