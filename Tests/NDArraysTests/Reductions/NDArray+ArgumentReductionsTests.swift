import NDArrays
import Testing

struct NDArrayArgumentReductionsTests {
  private let a: NDArray = [[1, 5, 2], [4, 0, 5]]

  @Test func ofEverything() {
    expect(a.argmax(), is: NDArray(1))
    expect(a.argmin(), is: NDArray(4))
    expect(a.T.argmax(), is: NDArray(2))
    expect(a.argmax(keepDims: true), is: [[1]])
  }

  @Test func alongAnAxis() {
    expect(a.argmax(axis: 0), is: [1, 0, 1])
    expect(a.argmax(axis: 1), is: [1, 2])
    expect(a.argmin(axis: -1), is: [0, 1])
    expect(a.argmax(axis: 1, keepDims: true), is: [[1], [2]])
    expect(a.T.argmax(axis: 0), is: [1, 2])
  }

  @Test func theFirstOfEqualOnes() {
    expect(NDArray([2, 3, 3]).argmax(), is: NDArray(1))
    expect(NDArray([0, -0.0, 0]).argmin(), is: NDArray(0))
  }

  @Test func notANumberComesFirst() {
    expect(NDArray([1, .nan, 3, .nan]).argmax(), is: NDArray(1))
    expect(NDArray([1, .nan, -3]).argmin(), is: NDArray(1))
    expect(NDArray([.nan, 7]).argmax(), is: NDArray(0))
  }

  @Test func ofNoLines() {
    #expect(NDArray.zeros(0, 3).argmax(axis: 1).shape == [0])
  }
}
