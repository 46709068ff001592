/// A matrix somewhere in memory.
struct Matrix {
  let pointer: UnsafePointer<Double>
  let rows: Int
  let columns: Int

  /// How far it is to the element below, and to the one on the right.
  let rowStride: Int
  let columnStride: Int

  init(pointer: UnsafePointer<Double>, rows: Int, columns: Int, rowStride: Int, columnStride: Int) {
    self.pointer = pointer
    self.rows = rows
    self.columns = columns
    self.rowStride = rowStride
    self.columnStride = columnStride
  }

  /// The matrix in the last two axes of `array` that begins `offset` elements after its first one.
  init(_ array: NDArray, offset: Int = 0) {
    let last = array.ndim - 1
    self.init(
      pointer: array.pointer + offset, rows: array.shape[last - 1], columns: array.shape[last],
      rowStride: array.strides[last - 1], columnStride: array.strides[last])
  }

  /// The same elements with rows and columns exchanged.
  var transposed: Matrix {
    Matrix(
      pointer: pointer, rows: columns, columns: rows, rowStride: columnStride, columnStride: rowStride)
  }
}

/// Computes a · b into `result`, in C order.
///
/// Every way to do it adds the products of an element in the order of k, beginning with 0; they differ in
/// speed alone.
func multiply(_ a: Matrix, _ b: Matrix, into result: UnsafeMutablePointer<Double>) {
  result.update(repeating: 0, count: a.rows * b.columns)
  if b.columns == 1 {
    // As a row or as a column, the result lies in memory in the same way.
    multiplyRow(of: b.transposed, by: a.transposed, into: result)
  } else if a.rows < 4 || b.columns < 4 || a.rows * b.columns * a.columns < 4096 {
    for row in 0..<a.rows {
      let single = Matrix(
        pointer: a.pointer + row * a.rowStride, rows: 1, columns: a.columns, rowStride: a.rowStride,
        columnStride: a.columnStride)
      multiplyRow(of: single, by: b, into: result + row * b.columns)
    }
  } else {
    multiplyBlocked(a, b, into: result)
  }
}
