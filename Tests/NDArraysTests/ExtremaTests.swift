import NDArrays
import Testing

struct ExtremaTests {
  private let x = NDArray([1, 5, .nan, 3, .infinity])
  private let y = NDArray([2, 4, 1, .nan, -.infinity])

  @Test func ofTwoArrays() {
    expect(maximum(x, y), is: NDArray([2, 5, .nan, .nan, .infinity]))
    expect(minimum(x, y), is: NDArray([1, 4, .nan, .nan, -.infinity]))
  }

  @Test func ofArraysAndNumbers() {
    expect(maximum(x, 3), is: NDArray([3, 5, .nan, 3, .infinity]))
    expect(maximum(3, x), is: NDArray([3, 5, .nan, 3, .infinity]))
    expect(minimum(x, 3), is: NDArray([1, 3, .nan, 3, 3]))
    expect(minimum(3, x), is: NDArray([1, 3, .nan, 3, 3]))
    expect(maximum(NDArray([1]), .nan), is: NDArray([.nan]))
  }

  @Test func clipping() {
    expect(x.clip(2, 4), is: NDArray([2, 4, .nan, 3, 4]))
    expect(counting(2, 2).T.clip(1, 2), is: [[1, 2], [1, 2]])
    expect(counting(3).clip(2, 1), is: [1, 1, 1])
  }
}
