import NDArrays
import Testing

struct NDArrayMatrixProductTests {
  @Test func matrices() {
    expect(
      matmul([[1, 2], [3, 4], [5, 6]], [[1, 0, 2], [0, 1, 3]]), is: [[1, 2, 8], [3, 4, 18], [5, 6, 28]])
    expect(matmul(counting(2, 3), counting(2, 3).T), is: [[5, 14], [14, 50]])
    expect(NDArray([[2]]).matmul([[3]]), is: [[6]])
  }

  @Test func vectors() {
    expect(matmul([1, 2], [[1, 2, 3], [4, 5, 6]]), is: [9, 12, 15])
    expect(matmul([[1, 2, 3], [4, 5, 6]], [1, 0, 2]), is: [7, 16])
    expect(matmul([1, 2, 3], [4, 5, 6]), is: NDArray(32))
  }

  @Test func batches() {
    let a = counting(2, 3, 4)
    let b = counting(4, 2)
    let product = matmul(a, b)
    #expect(product.shape == [2, 3, 2])
    expect(product[1], is: matmul(a[1], b))
    let (c, d) = (counting(2, 1, 2, 3), counting(5, 3, 2))
    expect(matmul(c, d)[1, 3], is: matmul(c[1, 0], d[3]))
    expect(matmul([1, 1, 1], a), is: a.sum(axis: 1))
    expect(matmul(a, [1, 1, 1, 1]), is: a.sum(axis: 2))
    expect(matmul(a.T, counting(2, 2)), is: matmul(a.T.copy(), counting(2, 2)))
  }

  @Test func lengthsOfZero() {
    expect(matmul(NDArray.zeros(2, 0), NDArray.zeros(0, 3)), is: NDArray.zeros(2, 3))
    #expect(matmul(NDArray.zeros(0, 2), NDArray.zeros(2, 3)).shape == [0, 3])
    #expect(matmul(NDArray.zeros(4, 0, 2), NDArray.zeros(2, 3)).shape == [4, 0, 3])
    expect(matmul(NDArray([]), NDArray([])), is: NDArray(0))
  }

  @Test func dotProducts() {
    expect(dot([1, 2, 3], [4, 5, 6]), is: NDArray(32))
    expect(dot([[1, 2]], [[3], [4]]), is: [[11]])
    expect(dot(NDArray(2), [1, 2]), is: [2, 4])
    expect(NDArray([1, 2]).dot([3, 4]), is: NDArray(11))
  }

  /// `numpy.dot`: sums over the last axis of `a` and the last but one of `b`.
  @Test func dotProductsOfMoreAxes() {
    let (a, b) = (counting(2, 3, 4), counting(5, 4, 2))
    let product = dot(a, b)
    #expect(product.shape == [2, 3, 5, 2])
    #expect(product[1, 2, 3, 1].item == (a[1, 2] * b[3, .all, 1]).sum().item)
    expect(dot(a, [1, 2, 3, 4])[0], is: [20, 60, 100])
    expect(dot([1, 2, 3, 4], b)[0], is: [40, 50])
  }

  @Test func outerProducts() {
    expect(outer([1, 2, 3], [10, 20]), is: [[10, 20], [20, 40], [30, 60]])
    expect(outer([[1], [2]], NDArray(3)), is: [[3], [6]])
  }

  @Test func specialValuesPassThrough() {
    expect(matmul(NDArray([[.infinity, 1]]), [[1], [1]]), is: NDArray([[.infinity]]))
    expect(matmul(NDArray([[0, 1]]), NDArray([[.nan], [1]])), is: NDArray([[.nan]]))
  }
}
