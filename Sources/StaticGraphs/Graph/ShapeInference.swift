/// The shape of what `operation` makes of operands of these shapes.
///
/// - Throws: ``GraphError`` if they do not fit.
func resultShape(of operation: Primitive, _ shapes: [[Int]]) throws(GraphError) -> [Int] {
  switch operation {
  case .input, .parameter:
    // Built with a shape of their own; see GraphBuilder.
    return shapes.first ?? []
  case .constant(let constant):
    return constant.shape
  case .elementwise, .fused:
    return try commonShape(shapes)
  case .matmul(let transposesLeft, let transposesRight, let epilogue):
    let product = try productShape(
      try matrix(shapes[0], transposesLeft), try matrix(shapes[1], transposesRight))
    return epilogue == nil ? product : try commonShape([product] + shapes.dropFirst(2))
  case .transpose:
    guard shapes[0].count <= 2 else { throw .noMatrix(operation: "transpose", shape: shapes[0]) }
    return shapes[0].reversed()
  case .reshape(let shape):
    guard shape.reduce(1, *) == shapes[0].reduce(1, *), shape.allSatisfy({ $0 >= 0 }) else {
      throw .cannotReshape(from: shapes[0], to: shape)
    }
    return shape
  case .broadcast(let shape):
    guard broadcastShape(shapes[0], shape) == shape else {
      throw .cannotBroadcastTo(from: shapes[0], to: shape)
    }
    return shape
  case .sum(let axes):
    return shapes[0].indices.map { axes.contains($0) ? 1 : shapes[0][$0] }
  case .logSoftmax:
    guard !shapes[0].isEmpty else { throw .noAxis(operation: "logSoftmax") }
    return shapes[0]
  case .after:
    return shapes[0]
  }
}

/// The shape of arrays that are broadcast against each other.
private func commonShape(_ shapes: [[Int]]) throws(GraphError) -> [Int] {
  var result = shapes[0]
  for shape in shapes.dropFirst() {
    guard let common = broadcastShape(result, shape) else { throw .cannotBroadcast(result, shape) }
    result = common
  }
  return result
}

private func matrix(_ shape: [Int], _ isTransposed: Bool) throws(GraphError) -> [Int] {
  guard shape.count == 2 else { throw .noMatrix(operation: "matmul", shape: shape) }
  return isTransposed ? shape.reversed() : shape
}

private func productShape(_ left: [Int], _ right: [Int]) throws(GraphError) -> [Int] {
  guard left[1] == right[0] else { throw .notAligned(left, right) }
  return [left[0], right[1]]
}

/// The shape that arrays of two shapes have when they are broadcast against each other; `nil` if they cannot be.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
  let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
  var result = longer
  let offset = longer.count - shorter.count
  for axis in shorter.indices where shorter[axis] != longer[offset + axis] && shorter[axis] != 1 {
    guard longer[offset + axis] == 1 else { return nil }
    result[offset + axis] = shorter[axis]
  }
  return result
}
