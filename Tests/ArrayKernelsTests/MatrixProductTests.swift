import ArrayKernels
import Testing

/// Each table's product, by all its ways, against three loops that add in the same order: to the last bit.
struct MatrixProductTests {
  /// A matrix in some layout.
  private struct Matrix {
    let elements: [Double]
    let rows: Int
    let columns: Int
    let offset: Int
    let rowStride: Int
    let columnStride: Int

    subscript(row: Int, column: Int) -> Double { elements[offset + row * rowStride + column * columnStride] }

    /// The four layouts of these numbers: rows or columns next to each other, every other of both, and backwards.
    static func layouts(_ rows: Int, _ columns: Int, _ numbers: inout Numbers, special: Bool) -> [Matrix] {
      [
        (columns, 1, 0), (1, rows, 0), (3 * columns, 3, 0),
        (-columns, -1, rows * columns - 1),
      ].map { rowStride, columnStride, offset in
        var elements = numbers.next(3 * rows * columns + 1)
        if special {
          let values = [.nan, .infinity, -.infinity, -0.0, 0x1p-1074, -0x1p-1040, .greatestFiniteMagnitude]
          for (step, value) in values.enumerated() {
            elements[(step * 101 + 13) % elements.count] = value
          }
        }
        return Matrix(
          elements: elements, rows: rows, columns: columns, offset: Swift.max(offset, 0),
          rowStride: rowStride,
          columnStride: columnStride)
      }
    }
  }

  private static func product(_ a: Matrix, _ b: Matrix, isFused: Bool) -> [Double] {
    (0..<a.rows).flatMap { row in
      (0..<b.columns).map { column in
        var sum = 0.0
        for k in 0..<a.columns {
          if isFused { sum.addProduct(a[row, k], b[k, column]) } else { sum = sum + a[row, k] * b[k, column] }
        }
        return sum
      }
    }
  }

  @Test(
    arguments: Variant.all,
    [
      [1, 1, 1], [2, 0, 3], [0, 2, 3], [1, 5, 3], [1, 300, 17], [1, 9, 70], [1, 33, 32], [5, 5, 5],
      [17, 300, 1],
      [40, 1, 11], [2, 3, 40], [3, 7, 9], [7, 2, 33], [16, 16, 16], [17, 19, 18], [4, 600, 5], [13, 31, 129],
      [65, 70, 16], [130, 3, 11], [131, 257, 6], [5, 260, 515], [100, 30, 513],
    ])
  func everySizeAndLayout(_ variant: Variant, size: [Int]) {
    var numbers = Numbers(seed: 1)
    for special in [false, true] {
      let right = Matrix.layouts(size[1], size[2], &numbers, special: special)
      for a in Matrix.layouts(size[0], size[1], &numbers, special: special) {
        for b in size[0] * size[1] * size[2] < 20_000 ? right : Array(right.prefix(2)) {
          var result = [Double](repeating: 7, count: size[0] * size[2] + 1)
          a.elements.withUnsafeBufferPointer { first in
            b.elements.withUnsafeBufferPointer { second in
              variant.table.product(
                &result, first.baseAddress.map { $0 + a.offset }, a.rowStride, a.columnStride,
                second.baseAddress.map { $0 + b.offset }, b.rowStride, b.columnStride, size[0], size[2],
                size[1])
            }
          }
          #expect(result.removeLast() == 7, "what lies behind is not written to")
          let expected = Self.product(a, b, isFused: variant.isFused)
          let isSame = areSame(result, expected)
          #expect(isSame, "strides \(a.rowStride), \(a.columnStride) and \(b.rowStride), \(b.columnStride)")
        }
      }
    }
  }

  @Test func aSumBeginsWithZero() {
    for variant in Variant.all {
      for (rows, columns, depth) in [(1, 9, 1), (9, 1, 2), (9, 9, 1), (20, 20, 2)] {
        let a = [Double](repeating: -0.0, count: rows * depth)
        let b = [Double](repeating: 1, count: depth * columns)
        let result = variant.product(a, b, rows: rows, columns: columns, depth: depth)
        #expect(result.allSatisfy { $0.sign == .plus }, "\(variant.testDescription)")
      }
    }
  }
}
