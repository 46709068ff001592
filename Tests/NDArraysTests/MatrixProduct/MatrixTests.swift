import NDArrays
import Testing

/// All ways to compute a product, row by row or in blocks, add in the same order: the results are the same to
/// the last bit.
struct MatrixTests {
  /// Whether this processor rounds a product and its addition once: then the difference of two equal numbers is what was
  /// cut off.
  private static let isFused =
    matmul(NDArray([-(1 + 0x1p-29), 1 + 0x1p-30]), NDArray([1, 1 + 0x1p-30])).item == 0x1p-60

  /// Sums from the first product to the last.
  private func product(_ a: NDArray, _ b: NDArray) -> [Double] {
    let (rows, depth, columns) = (a.shape[0], a.shape[1], b.shape[1])
    let (x, y) = (a.elements, b.elements)
    var result = [Double](repeating: 0, count: rows * columns)
    for row in 0..<rows {
      for column in 0..<columns {
        var sum = 0.0
        for k in 0..<depth {
          let (left, right) = (x[row * depth + k], y[k * columns + column])
          if Self.isFused { sum.addProduct(left, right) } else { sum = sum + left * right }
        }
        result[row * columns + column] = sum
      }
    }
    return result
  }

  @Test(
    arguments: [
      [1, 1, 1], [1, 5, 3], [5, 5, 5], [1, 300, 17], [2, 3, 40], [17, 300, 1], [3, 7, 9], [40, 2, 3],
      // In blocks: with and without an edge, and with more than one block along each axis.
      [16, 16, 16], [17, 19, 18], [4, 600, 5], [130, 3, 11], [131, 257, 6], [5, 260, 515], [129, 30, 513],
    ])
  func everySizeAndLayout(size: [Int]) {
    let (m, k, n) = (size[0], size[1], size[2])
    let a = RandomGenerator(seed: 1).uniform(-1, 1, [m, k])
    let b = RandomGenerator(seed: 2).uniform(-1, 1, [k, n])
    let expected = product(a, b)
    let wide = NDArray.zeros(2 * m, 3 * k)
    wide[.stride(by: 2), .stride(by: 3)] = a
    for left in [a, a.T.copy().T, wide[.stride(by: 2), .stride(by: 3)]] {
      for right in [b, b.T.copy().T, b[.stride(by: -1)].copy()[.stride(by: -1)]] {
        #expect(matmul(left, right).elements == expected)
      }
    }
  }
}
