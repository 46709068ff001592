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
}

/// Computes a · b into `result`, in C order.
///
/// Every way to do it adds the products of an element in the order of k, beginning with 0; they differ in
/// speed alone.
func multiply(_ a: Matrix, _ b: Matrix, into result: UnsafeMutablePointer<Double>) {
  kernels.product(
    result, a.pointer, a.rowStride, a.columnStride, b.pointer, b.rowStride, b.columnStride, a.rows, b.columns,
    a.columns)
}
