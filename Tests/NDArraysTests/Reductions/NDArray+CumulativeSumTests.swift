import NDArrays
import Testing

struct NDArrayCumulativeSumTests {
  private let a: NDArray = [[1, 2, 3], [4, 5, 6]]

  @Test func alongAnAxis() {
    expect(a.cumsum(axis: 0), is: [[1, 2, 3], [5, 7, 9]])
    expect(a.cumsum(axis: 1), is: [[1, 3, 6], [4, 9, 15]])
    expect(a.cumsum(axis: -1), is: a.cumsum(axis: 1))
    expect(counting(2, 3, 2).cumsum(axis: 1)[1], is: [[6, 7], [14, 16], [24, 27]])
  }

  @Test func flattened() {
    expect(a.cumsum(), is: [1, 3, 6, 10, 15, 21])
    expect(a.T.cumsum(), is: [1, 5, 7, 12, 15, 21])
    expect(NDArray(3).cumsum(), is: [3])
    expect(NDArray([]).cumsum(), is: [])
  }

  @Test func manyElements() {
    expect(NDArray.ones(1000).cumsum(), is: counting(1000) + 1)
  }

  @Test func theArrayIsNotChanged() {
    _ = a.cumsum(axis: 0)
    expect(a, is: [[1, 2, 3], [4, 5, 6]])
  }
}
