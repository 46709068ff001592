import NDArrays
import Testing

struct NDArrayBroadcastingTests {
  @Test func repeatsAlongAxesOfLengthOne() {
    expect(NDArray([1, 2]).broadcast(to: [3, 2]), is: [[1, 2], [1, 2], [1, 2]])
    expect(NDArray([[1], [2]]).broadcast(to: 2, 3), is: [[1, 1, 1], [2, 2, 2]])
    expect(NDArray(7).broadcast(to: 2, 1), is: [[7], [7]])
    #expect(NDArray([1]).broadcast(to: 0).shape == [0])
  }

  @Test func isAView() {
    let a: NDArray = [1, 2]
    let view = a.broadcast(to: 3, 2)
    #expect(view.sharesMemory(with: a))
    #expect(view.strides == [0, 1])
    a[0] = 5
    expect(view, is: [[5, 2], [5, 2], [5, 2]])
  }

  @Test func copiesOfItCanBeWrittenTo() {
    let copy = NDArray([1, 2]).broadcast(to: 2, 2).copy()
    copy[0] = 9
    expect(copy, is: [[9, 9], [1, 2]])
  }
}
