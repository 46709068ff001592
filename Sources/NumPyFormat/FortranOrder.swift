/// Puts elements that lie in Fortran order, first axis fastest, at their places in C order.
struct FortranOrder {
  private let shape: [Int]

  /// The number of elements of a column, which are neighbours in Fortran order.
  private let columnLength: Int

  /// How far apart they are in C order.
  private let columnStride: Int

  /// So many columns go side by side, so that whole cache lines are written.
  private static let columnsAtOnce = 8

  /// Creates the order of arrays of `shape`, which has an axis at least.
  init(shape: [Int]) {
    self.shape = shape
    columnLength = shape[0]
    columnStride = shape.dropFirst().reduce(1, *)
  }

  /// Puts `source` into `destination`.
  ///
  /// - Parameters:
  ///   - source: Elements that follow each other in Fortran order.
  ///   - first: How many elements come before them, in Fortran order.
  ///   - destination: All elements, in C order.
  func place<Element>(
    _ source: UnsafeBufferPointer<Element>, from first: Int,
    in destination: UnsafeMutableBufferPointer<Element>
  ) {
    var index = 0
    while index < source.count {
      let (column, row) = (first + index).quotientAndRemainder(dividingBy: columnLength)
      let left = source.count - index
      let isWhole = row == 0 && left >= columnLength
      let rows = isWhole ? columnLength : min(columnLength - row, left)
      let columns = isWhole ? min(left / columnLength, Self.columnsAtOnce) : 1
      let offsets = (0..<columns).map { offset(ofColumn: column + $0) }
      for step in 0..<rows {
        let start = (row + step) * columnStride
        for (position, offset) in offsets.enumerated() {
          destination.initializeElement(
            at: start + offset, to: source[index + position * columnLength + step])
        }
      }
      index += rows * columns
    }
  }

  /// Where the first element of a column is in C order.
  private func offset(ofColumn column: Int) -> Int {
    var rest = column
    var offset = 0
    var stride = columnStride
    for length in shape.dropFirst() {
      stride /= length
      offset += rest % length * stride
      rest /= length
    }
    return offset
  }
}
