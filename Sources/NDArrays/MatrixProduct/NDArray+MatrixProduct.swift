/// The matrix product of `a` and `b`; `np.matmul(a, b)`, `a @ b` in Python.
///
/// - Two matrices, (m, k) and (k, n), give (m, n).
/// - With more than two axes, the last two are those of matrices; the axes before them are broadcast.
/// - A vector on the left is a row, (k,) and (k, n) giving (n,); a vector on the right is a column, (m, k)
///   and (k,) giving (m,). Two vectors give a number.
///
/// Every element is summed from the first product to the last, one after the other, whatever the size or
/// layout of the matrices: on one processor, the same numbers give the same result, to the last bit. Processors
/// that can (all of today's) round a product and its addition once; on others the last bits may differ.
///
/// - Precondition: Neither is 0-dimensional, and the lengths called k above are the same.
public func matmul(_ a: NDArray, _ b: NDArray) -> NDArray {
  check(
    a.ndim > 0 && b.ndim > 0,
    "matmul: shapes \(tuple(a.shape)) and \(tuple(b.shape)): a 0-dimensional array is not a matrix; "
      + "use * for numbers"
  )
  checkAligned("matmul", a, b)
  if a.ndim == 2 && b.ndim == 2 {
    let result = NDArray(uninitialized: [a.shape[0], b.shape[1]])
    multiply(Matrix(a), Matrix(b), into: result.pointer)
    return result
  }
  let left = a.ndim == 1 ? a.expandedDims(axis: 0) : a
  let right = b.ndim == 1 ? b.expandedDims(axis: 1) : b
  return batchedProduct(left, right, keepsRow: a.ndim > 1, keepsColumn: b.ndim > 1)
}

/// The dot product of `a` and `b`; `np.dot(a, b)`.
///
/// For vectors and matrices the same as ``matmul(_:_:)``, and for numbers the product. With more axes, the
/// sums over the last axis of `a` and the last but one of `b`, for each combination of all other indices.
///
/// - Precondition: The two axes that are summed over have the same length.
public func dot(_ a: NDArray, _ b: NDArray) -> NDArray {
  if a.ndim == 0 || b.ndim == 0 { return a * b }
  if a.ndim <= 2 && b.ndim <= 2 { return matmul(a, b) }
  checkAligned("dot", a, b)
  let summed = b.ndim > 1 ? b.ndim - 2 : 0
  let others = Array(b.shape.indices.filter { $0 != summed })
  let length = b.shape[summed]
  let rows = a.reshaped([elementCount(of: Array(a.shape.dropLast())), length])
  let columns = b.transposed([summed] + others)
    .reshaped([length, elementCount(of: others.map { b.shape[$0] })])
  return matmul(rows, columns).reshaped(a.shape.dropLast() + others.map { b.shape[$0] })
}

/// The products of each element of `a` with each element of `b`, (m, n) for m and n elements;
/// `np.outer(a, b)`.
///
/// Arrays with more than one axis are flattened.
public func outer(_ a: NDArray, _ b: NDArray) -> NDArray {
  a.ravel().expandedDims(axis: 1) * b.ravel().expandedDims(axis: 0)
}

extension NDArray {
  /// The matrix product of this array and `other`; see ``NDArrays/matmul(_:_:)``.
  public func matmul(_ other: NDArray) -> NDArray {
    NDArrays.matmul(self, other)
  }

  /// The dot product of this array and `other`; see ``NDArrays/dot(_:_:)``.
  public func dot(_ other: NDArray) -> NDArray {
    NDArrays.dot(self, other)
  }
}

/// Stops unless the last axis of `a` is as long as the last but one of `b`, or its only one.
private func checkAligned(_ name: String, _ a: NDArray, _ b: NDArray) {
  let (last, summed) = (a.ndim - 1, Swift.max(b.ndim - 2, 0))
  check(
    a.shape[last] == b.shape[summed],
    "\(name): shapes \(tuple(a.shape)) and \(tuple(b.shape)) are not aligned: "
      + "\(a.shape[last]) (dim \(last)) != \(b.shape[summed]) (dim \(summed))")
}

/// The products of matrices in the last two axes, with the axes before them broadcast.
private func batchedProduct(_ a: NDArray, _ b: NDArray, keepsRow: Bool, keepsColumn: Bool) -> NDArray {
  let (rows, columns) = (a.shape[a.ndim - 2], b.shape[b.ndim - 1])
  guard let batch = broadcastShape(Array(a.shape.dropLast(2)), Array(b.shape.dropLast(2))) else {
    stop(
      "matmul: operands could not be broadcast together with shapes \(compactTuple(a.shape)) "
        + "\(compactTuple(b.shape)); all axes but the last two are broadcast")
  }
  let result = NDArray(uninitialized: batch + (keepsRow ? [rows] : []) + (keepsColumn ? [columns] : []))
  let resultStrides = contiguousStrides(of: batch + [rows, columns])
  let (left, right) = (
    a.strides(broadcastTo: batch + a.shape.suffix(2)), b.strides(broadcastTo: batch + b.shape.suffix(2))
  )
  NestedLoop(shape: batch, resultStrides, left, right).forEachRun { start, run in
    for step in 0..<run.length {
      multiply(
        Matrix(a, offset: start.second + step * run.steps.second),
        Matrix(b, offset: start.third + step * run.steps.third),
        into: result.pointer + start.first + step * run.steps.first)
    }
  }
  return result
}
