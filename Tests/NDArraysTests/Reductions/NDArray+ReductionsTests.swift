import NDArrays
import Testing

struct NDArrayReductionsTests {
  private let a: NDArray = [[1, 5, 2], [4, 0, 3]]

  @Test func ofEverything() {
    expect(a.sum(), is: NDArray(15))
    expect((a + 1).prod(), is: NDArray(720))
    expect(a.max(), is: NDArray(5))
    expect(a.min(), is: NDArray(0))
    expect(a.all(), is: NDArray(0))
    expect(a.any(), is: NDArray(1))
  }

  @Test func alongAnAxis() {
    expect(a.sum(axis: 0), is: [5, 5, 5])
    expect(a.sum(axis: 1), is: [8, 7])
    expect(a.sum(axis: -1), is: [8, 7])
    expect(a.prod(axis: 0), is: [4, 0, 6])
    expect(a.max(axis: 0), is: [4, 5, 3])
    expect(a.max(axis: 1), is: [5, 4])
    expect(a.min(axis: 1), is: [1, 0])
    expect(a.all(axis: 1), is: [1, 0])
    expect((a > 3).any(axis: 0), is: [1, 1, 0])
    expect((a > 4).any(axis: 1), is: [1, 0])
  }

  @Test func axesCanStay() {
    expect(a.sum(axis: 0, keepDims: true), is: [[5, 5, 5]])
    expect(a.max(axis: 1, keepDims: true), is: [[5], [4]])
    expect(a.sum(keepDims: true), is: [[15]])
    expect(a - a.max(axis: 1, keepDims: true), is: [[-4, 0, -3], [0, -4, -1]])
  }

  @Test func alongSeveralAxes() {
    let b = counting(2, 3, 4)
    expect(b.sum(axes: [0, 2]), is: [60, 92, 124])
    expect(b.sum(axes: [2, 0]), is: [60, 92, 124])
    expect(b.sum(axes: [0, -1], keepDims: true), is: [[[60], [92], [124]]])
    expect(b.max(axes: [1, 2]), is: [11, 23])
    expect(b.min(axes: [0, 1]), is: [0, 1, 2, 3])
    expect(b.prod(axes: [0, 1, 2]), is: NDArray(0))
    expect(b.any(axes: [0, 1]), is: [1, 1, 1, 1])
    expect(b.all(axes: [0, 1]), is: [0, 1, 1, 1])
    expect(b.sum(axes: []), is: b)
  }

  @Test func ofViews() {
    for view in [a.T.copy().T, a[.stride(by: -1)][.stride(by: -1)], a.reshaped(1, 2, 3, 1)[0, .ellipsis, 0]] {
      expect(view.sum(axis: 0), is: [5, 5, 5])
      expect(view.max(axis: 1), is: [5, 4])
      expect(view.prod(axis: 0), is: [4, 0, 6])
      expect(view.sum(), is: NDArray(15))
    }
    expect(NDArray([1, 2]).broadcast(to: 3, 2).sum(axis: 0), is: [3, 6])
  }

  @Test func notANumberStays() {
    let b = NDArray([[1, .nan], [.nan, 0], [2, 3]])
    expect(b.max(axis: 1), is: NDArray([.nan, .nan, 3]))
    expect(b.min(axis: 0), is: NDArray([.nan, .nan]))
    expect(b.max(), is: NDArray(.nan))
    expect(b.sum(axis: 1), is: NDArray([.nan, .nan, 5]))
  }

  @Test func infinitiesCompare() {
    expect(NDArray([-.infinity, -.infinity]).max(), is: NDArray(-.infinity))
    expect(NDArray([.infinity, 3]).min(), is: NDArray(3))
  }

  @Test func ofNoElements() {
    let empty = NDArray.zeros(0, 3)
    expect(empty.sum(axis: 0), is: [0, 0, 0])
    expect(empty.sum(), is: NDArray(0))
    expect(empty.prod(), is: NDArray(1))
    expect(empty.all(axis: 0), is: [1, 1, 1])
    expect(empty.any(), is: NDArray(0))
    #expect(empty.max(axis: 1).shape == [0])
  }

  @Test func ofANumber() {
    expect(NDArray(3).sum(), is: NDArray(3))
    expect(NDArray(3).max(keepDims: true), is: NDArray(3))
  }
}
