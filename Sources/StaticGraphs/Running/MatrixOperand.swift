internal import NDArrays

/// A matrix in memory, read as it lies or transposed.
struct MatrixOperand {
  private let pointer: Elements
  let rows: Int
  let columns: Int
  private let rowStride: Int
  private let columnStride: Int

  init(_ operand: Operand, transposed: Bool) {
    pointer = Elements(operand.pointer)
    let (height, width) = (operand.shape[0], operand.shape[1])
    (rows, columns) = transposed ? (width, height) : (height, width)
    (rowStride, columnStride) = transposed ? (1, width) : (width, 1)
  }

  /// Whether the elements of a row lie next to each other.
  var areRowsContiguous: Bool { columnStride == 1 }

  /// The part that begins at a row and a column.
  func part(row: Int = 0, column: Int = 0) -> MemoryLoops.Matrix {
    MemoryLoops.Matrix(
      pointer + row &* rowStride + column &* columnStride, rowStride: rowStride, columnStride: columnStride)
  }
}
