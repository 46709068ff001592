/// A loop over two matrices that lie in memory one row after the other in one, one column after the other in the other.
///
/// In either order one of the two would be read with a cache line for every element. So a part of the right one is turned
/// around at a time, in memory that stays in the cache.
struct TransposedOperand {
  /// As many rows as a cache line has elements, and so many columns that the part stays in the first cache.
  private static let (rowsAtOnce, columnsAtOnce) = (8, 128)

  /// With fewer elements it is quicker not to think about it.
  private static let minimumCount = 512

  /// The operand's matrix: `columnStride` is the distance of neighbours in a row, those in a column are neighbours.
  private let source: UnsafePointer<Double>
  private let columnStride: Int
  private let rows: Int
  private let columns: Int
  private let isTurned: Bool

  /// Takes `right`, whose shape is that of `output`, if it lies the other way round.
  init?(_ right: NDArray, for output: NDArray) {
    guard output.ndim == 2, output.size >= Self.minimumCount, right.shape == output.shape else { return nil }
    // Whatever is a row here is one next to another in the output's memory.
    isTurned = output.strides[1] != 1
    let (outer, inner) = isTurned ? (1, 0) : (0, 1)
    guard output.strides[inner] == 1, right.strides[outer] == 1, right.strides[inner] != 1,
      output.shape[inner] > 1, output.shape[outer] > 1
    else { return nil }
    source = UnsafePointer(right.pointer)
    columnStride = right.strides[inner]
    rows = output.shape[outer]
    columns = output.shape[inner]
  }

  /// Adds the operand to `output`, which it was made for.
  func add(to output: NDArray) {
    kernels.addTransposed(output.pointer, rowStride(of: output), source, columnStride, rows, columns)
  }

  /// Replaces `output`, which it was made for, by the operand.
  func copy(to output: NDArray) {
    kernels.transpose(output.pointer, rowStride(of: output), source, columnStride, rows, columns)
  }

  /// Calls `body` for each part of a row: where it begins in the matrix, and `count` elements of the operand, next to each
  /// other.
  func forEachRun(
    _ body: (_ row: Int, _ column: Int, _ elements: UnsafePointer<Double>, _ count: Int) -> Void
  ) {
    withUnsafeTemporaryAllocation(of: Double.self, capacity: Self.rowsAtOnce * Self.columnsAtOnce) { part in
      guard let part = part.baseAddress else { return }
      for row in stride(from: 0, to: rows, by: Self.rowsAtOnce) {
        let height = Swift.min(Self.rowsAtOnce, rows - row)
        for column in stride(from: 0, to: columns, by: Self.columnsAtOnce) {
          let width = Swift.min(Self.columnsAtOnce, columns - column)
          kernels.transpose(
            part, Self.columnsAtOnce, source + column * columnStride + row, columnStride, height, width)
          for line in 0..<height { body(row + line, column, part + line * Self.columnsAtOnce, width) }
        }
      }
    }
  }

  /// The distance of the rows in an array of the output's shape.
  func rowStride(of array: NDArray) -> Int { array.strides[isTurned ? 1 : 0] }

  /// The distance of neighbours in a row, in an array of the output's shape.
  func elementStride(of array: NDArray) -> Int { array.strides[isTurned ? 0 : 1] }
}
