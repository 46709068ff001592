// The operations of the homework, each with the line it is built at.

/// The sums of the elements, which are broadcast.
public func add(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  a.builder.node(.elementwise(.add), [a, b], SourceLocation(fileID, line))
}

/// The differences of the elements, which are broadcast.
public func subtract(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  a.builder.node(.elementwise(.subtract), [a, b], SourceLocation(fileID, line))
}

/// The products of the elements, which are broadcast.
public func multiply(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  a.builder.node(.elementwise(.multiply), [a, b], SourceLocation(fileID, line))
}

/// The quotients of the elements, which are broadcast.
public func divide(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  a.builder.node(.elementwise(.divide), [a, b], SourceLocation(fileID, line))
}

/// The larger of two elements, which are broadcast; where they are the same, the gradient goes to `b`.
public func maximum(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  a.builder.node(.elementwise(.maximum), [a, b], SourceLocation(fileID, line))
}

/// The larger of each element and a number; where they are the same, there is no gradient.
public func maximum(_ a: Tensor, _ b: Double, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  maximum(a, a.builder.constant(b, fileID: fileID, line: line), fileID: fileID, line: line)
}

/// 1 where `a` is greater than `b`, else 0: what stands for a branch in a static graph. It has no gradient.
public func greater(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  a.builder.node(.elementwise(.greater), [a, b], SourceLocation(fileID, line))
}

/// 1 where an element is greater than a number, else 0. It has no gradient.
public func greater(_ a: Tensor, _ b: Double, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  greater(a, a.builder.constant(b, fileID: fileID, line: line), fileID: fileID, line: line)
}

/// eˣ, of each element.
public func exp(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  x.builder.node(.elementwise(.exp), [x], SourceLocation(fileID, line))
}

/// The natural logarithm, of each element.
public func log(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  x.builder.node(.elementwise(.log), [x], SourceLocation(fileID, line))
}

/// The hyperbolic tangent, of each element.
public func tanh(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  x.builder.node(.elementwise(.tanh), [x], SourceLocation(fileID, line))
}

/// The sine, of each element.
public func sin(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  x.builder.node(.elementwise(.sin), [x], SourceLocation(fileID, line))
}

/// The cosine, of each element.
public func cos(_ x: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  x.builder.node(.elementwise(.cos), [x], SourceLocation(fileID, line))
}

/// The product of two matrices, (m, k) and (k, n) giving (m, n).
///
/// A vector on the left is a row, (k,) and (k, n) giving (n,); on the right it is a column, (m, k) and (k,) giving (m,).
public func matmul(_ a: Tensor, _ b: Tensor, fileID: StaticString = #fileID, line: UInt = #line) -> Tensor {
  let origin = SourceLocation(fileID, line)
  let builder = a.builder
  // The message speaks of the vectors as they are.
  if a.shape.count == 1 || b.shape.count == 1, let summed = a.shape.last, !b.shape.isEmpty,
    summed != b.shape[max(b.shape.count - 2, 0)]
  {
    stop("\(GraphError.notAligned(a.shape, b.shape))", origin)
  }
  let left = a.shape.count == 1 ? builder.node(.reshape([1, a.size]), [a], origin) : a
  let right = b.shape.count == 1 ? builder.node(.reshape([b.size, 1]), [b], origin) : b
  let product = builder.node(.matmul, [left, right], origin)
  let shape = (a.shape.count == 1 ? [] : [product.shape[0]]) + (b.shape.count == 1 ? [] : [product.shape[1]])
  return shape == product.shape ? product : builder.node(.reshape(shape), [product], origin)
}
