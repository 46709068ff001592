import NDArrays
import Testing

struct SelectionTests {
  private let mask = NDArray([1, 0, -2, .nan])

  @Test func picksByTheMask() {
    expect(select(mask, [1, 2, 3, 4], [10, 20, 30, 40]), is: [1, 20, 3, 4])
    expect(select(mask, [1, 2, 3, 4], 0), is: [1, 0, 3, 4])
    expect(select(mask, 0, [1, 2, 3, 4]), is: [0, 2, 0, 0])
    expect(select(mask, 1, -1), is: [1, -1, 1, 1])
  }

  @Test func broadcastsAllThree() {
    expect(select([[1], [0]], [1, 2], NDArray(9)), is: [[1, 2], [9, 9]])
    expect(select(NDArray(0), [1, 2], [[3], [4]]), is: [[3, 3], [4, 4]])
  }

  @Test func whatIsNotPickedDoesNotMatter() {
    expect(select([0, 1], NDArray([.nan, 1]), NDArray([2, .infinity])), is: [2, 1])
  }
}
