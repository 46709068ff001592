// Operations that move elements, or sum over axes.

extension Tensor {
  /// The matrix with rows and columns exchanged.
  public func transposed(fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
    builder.node(.transpose, [self], SourceLocation(fileID, line))
  }

  /// The same elements in another shape, in which one length may be −1: it follows from the others.
  public func reshaped(_ shape: [Int], fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
    var shape = shape
    let known = shape.reduce(1) { $1 == -1 ? $0 : $0 * $1 }
    if let open = shape.firstIndex(of: -1), known > 0, size % known == 0 { shape[open] = size / known }
    return shape == self.shape ? self : builder.node(.reshape(shape), [self], SourceLocation(fileID, line))
  }

  /// The elements repeated to fill `shape`.
  public func broadcast(to shape: [Int], fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
    shape == self.shape ? self : builder.node(.broadcast(shape), [self], SourceLocation(fileID, line))
  }

  /// The sums over `axes`, or over all of them; −1 is the last one.
  public func sum(
    axes: [Int]? = nil, keepDims: Bool = false, fileID: StaticString = #fileID, line: UInt = #line
  ) -> Tensor {
    let origin = SourceLocation(fileID, line)
    let summed = axes.map { normalized($0, origin) } ?? Array(shape.indices)
    var result = self
    // Neighbours are summed together; the program has a loop for that, and for nothing more complicated.
    var end = summed.count
    while end > 0 {
      var start = end - 1
      while start > 0 && summed[start - 1] == summed[start] - 1 { start -= 1 }
      result = builder.node(.sum(axes: summed[start]..<summed[end - 1] + 1), [result], origin)
      end = start
    }
    if keepDims { return result }
    let kept = shape.indices.filter { !summed.contains($0) }.map { shape[$0] }
    return kept == result.shape ? result : builder.node(.reshape(kept), [result], origin)
  }

  /// The means over `axes`, or over all of them; −1 is the last one.
  public func mean(
    axes: [Int]? = nil, keepDims: Bool = false, fileID: StaticString = #fileID, line: UInt = #line
  ) -> Tensor {
    let total = sum(axes: axes, keepDims: keepDims, fileID: fileID, line: line)
    let count = builder.constant(Double(size / max(total.size, 1)), fileID: fileID, line: line)
    return divide(total, count, fileID: fileID, line: line)
  }

  /// The axes in order, counted from the front.
  private func normalized(_ axes: [Int], _ origin: SourceLocation) -> [Int] {
    let ndim = shape.count
    for axis in axes where !(-ndim..<ndim).contains(axis) {
      stop("\(GraphError.noSuchAxis(axis, ndim: ndim))", origin)
    }
    let result = Set(axes.map { $0 < 0 ? $0 + ndim : $0 }).sorted()
    guard result.count == axes.count else { stop("\(GraphError.duplicateAxis(axes))", origin) }
    return result
  }
}
