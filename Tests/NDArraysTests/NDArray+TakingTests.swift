import NDArrays
import Testing

struct NDArrayTakingTests {
  private let a = counting(3, 2)

  @Test func rowsInAnyOrder() {
    expect(a.rows([2, 0, 0]), is: [[4, 5], [0, 1], [0, 1]])
    expect(a.rows([-1]), is: [[4, 5]])
    #expect(a.rows([]).shape == [0, 2])
    expect(counting(4).rows([3, 1]), is: [3, 1])
  }

  @Test func alongAnyAxis() {
    expect(a.take([1], axis: 1), is: [[1], [3], [5]])
    expect(a.take([1, 0], axis: -1), is: [[1, 0], [3, 2], [5, 4]])
    expect(a.T.take([2, 0], axis: 1), is: [[4, 0], [5, 1]])
  }

  @Test func resultsAreCopies() {
    a.rows([0]).fill(9)
    expect(a, is: counting(3, 2))
  }

  @Test func sorting() {
    expect(NDArray([3, 1, 2]).argsort(), is: [1, 2, 0])
    expect(NDArray([[3, 1], [0, 5]]).argsort(axis: 0), is: [[1, 0], [0, 1]])
    expect(NDArray([[3, 1], [0, 5]]).argsort(), is: [[1, 0], [0, 1]])
    expect(NDArray([[3, 0], [1, 5]]).T.argsort(axis: 1), is: [[1, 0], [0, 1]])
    expect(NDArray([2, .nan, 1, 2, -.infinity, .nan]).argsort(), is: [4, 2, 0, 3, 1, 5])
    expect(NDArray(3).argsort(), is: [0])
    expect(NDArray([]).argsort(), is: [])
  }

  @Test func sortingIsStable() {
    let ties = NDArray([1, 0, 1, 0, 1, 0, 1, 0]).repeated(10)
    let order = ties.argsort().elements
    #expect(Array(order[..<40]) == order[..<40].sorted())
    #expect(Array(order[40...]) == order[40...].sorted())
  }
}
