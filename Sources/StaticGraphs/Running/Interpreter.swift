public import NDArrays

// What each operation means, in NDArrays' words: simple, slow, and what programs are compared with.

extension Primitive {
  /// The result of the operation on operands that fit.
  func value(of operands: [NDArray]) -> NDArray {
    switch self {
    case .input, .parameter: fatalError("\(name) has no value of its own")
    case .constant(let constant): return constant.array
    case .elementwise(let operation): return operation.value(operands[0], operands.last ?? operands[0])
    case .fused(let expression): return expression.value(of: operands)
    case .matmul(let left, let right, let epilogue):
      let product = NDArrays.matmul(left ? operands[0].T : operands[0], right ? operands[1].T : operands[1])
      return epilogue.map { $0.value(of: [product] + operands.dropFirst(2)) } ?? product
    case .transpose: return operands[0].T.copy()
    case .reshape(let shape): return operands[0].reshaped(shape)
    case .broadcast(let shape): return operands[0].broadcast(to: shape).copy()
    case .sum(let axes): return axes.reduce(operands[0]) { $0.sum(axis: $1, keepDims: true) }
    case .logSoftmax:
      let shifted = operands[0] - operands[0].max(axis: -1, keepDims: true)
      return shifted - NDArrays.log(NDArrays.exp(shifted).sum(axis: -1, keepDims: true))
    case .after: return operands[0]
    }
  }
}

extension Elementary {
  fileprivate func value(_ x: NDArray, _ y: NDArray) -> NDArray {
    switch self {
    case .add: x + y
    case .subtract: x - y
    case .multiply: x * y
    case .divide: x / y
    case .maximum: NDArrays.maximum(x, y)
    case .greater: x > y
    case .negate: -x
    case .exp: NDArrays.exp(x)
    case .log: NDArrays.log(x)
    case .tanh: NDArrays.tanh(x)
    case .sin: NDArrays.sin(x)
    case .cos: NDArrays.cos(x)
    case .identity: x.copy()
    }
  }
}

extension Expression {
  fileprivate func value(of operands: [NDArray]) -> NDArray {
    var results: [NDArray] = []
    func value(_ operand: Operand) -> NDArray {
      switch operand {
      case .input(let number): operands[number]
      case .constant(let bits): NDArray(Double(bitPattern: bits))
      case .result(let index): results[index]
      }
    }
    for instruction in instructions {
      let left = value(instruction.left)
      results.append(instruction.operation.value(left, instruction.right.map(value) ?? left))
    }
    return results[results.count - 1]
  }
}

extension Graph {
  /// The values of all nodes, one after the other, each an array of its own.
  ///
  /// - Parameter arrays: The inputs and parameters by name.
  /// - Throws: ``GraphError`` if one is missing or has another shape.
  public func values(_ arrays: [String: NDArray]) throws(GraphError) -> [NDArray] {
    var values: [NDArray] = []
    for node in nodes {
      switch node.operation {
      case .input(let name), .parameter(let name):
        guard let array = arrays[name] else { throw .noSuchArray(name, known: arrays.keys.sorted()) }
        guard array.shape == node.shape else {
          throw .wrongShape(name: name, expected: node.shape, found: array.shape)
        }
        values.append(array)
      default:
        let value = node.operation.value(of: node.inputs.map { values[$0] })
        // A fused expression may have lost an operand that decided the shape.
        values.append(value.shape == node.shape ? value : value.broadcast(to: node.shape).copy())
      }
    }
    return values
  }

  /// The results by name, computed node by node; updates are those of the next step, by the parameter's name.
  public func evaluated(_ arrays: [String: NDArray]) throws(GraphError) -> (
    outputs: [String: NDArray], updates: [String: NDArray]
  ) {
    let values = try values(arrays)
    var (outputs, updates) = ([String: NDArray](), [String: NDArray]())
    for root in roots {
      switch root.purpose {
      case .output(let name): outputs[name] = values[root.node].copy()
      case .update(let parameter): updates[nodes[parameter].operation.name] = values[root.node].copy()
      case .gradient: break
      }
    }
    return (outputs, updates)
  }
}
