import NDArrays
import Testing

struct JoiningTests {
  private let a: NDArray = [[1, 2], [3, 4]]
  private let b: NDArray = [[5, 6]]

  @Test func concatenation() {
    expect(concatenate([a, b]), is: [[1, 2], [3, 4], [5, 6]])
    expect(concatenate([a, b.T], axis: 1), is: [[1, 2, 5], [3, 4, 6]])
    expect(concatenate([a, a], axis: -1), is: [[1, 2, 1, 2], [3, 4, 3, 4]])
    expect(concatenate([[1], [], [2, 3]]), is: [1, 2, 3])
  }

  @Test func stacking() {
    expect(stack([[1, 2], [3, 4]]), is: [[1, 2], [3, 4]])
    expect(stack([[1, 2], [3, 4]], axis: 1), is: [[1, 3], [2, 4]])
    expect(stack([NDArray(1), NDArray(2)]), is: [1, 2])
    #expect(stack([a, a], axis: -1).shape == [2, 2, 2])
  }

  @Test func tiles() {
    expect(tile([1, 2], 2), is: [1, 2, 1, 2])
    expect(tile([1, 2], 2, 2), is: [[1, 2, 1, 2], [1, 2, 1, 2]])
    expect(tile(a, 2), is: [[1, 2, 1, 2], [3, 4, 3, 4]])
    expect(tile(a.T, 2, 1), is: [[1, 3], [2, 4], [1, 3], [2, 4]])
    expect(tile(NDArray(3), 2), is: [3, 3])
    #expect(tile(a, 0).shape == [2, 0])
  }

  @Test func repetition() {
    expect(a.repeated(2), is: [1, 1, 2, 2, 3, 3, 4, 4])
    expect(a.repeated(2, axis: 0), is: [[1, 2], [1, 2], [3, 4], [3, 4]])
    expect(a.T.repeated(2, axis: -1), is: [[1, 1, 3, 3], [2, 2, 4, 4]])
    #expect(a.repeated(0, axis: 1).shape == [2, 0])
  }

  @Test func resultsAreCopies() {
    concatenate([a, b]).fill(0)
    stack([a, a]).fill(0)
    tile(a, 1).fill(0)
    a.repeated(1).fill(0)
    expect(a, is: [[1, 2], [3, 4]])
  }
}
