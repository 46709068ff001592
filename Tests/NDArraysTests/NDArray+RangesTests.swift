import NDArrays
import Testing

struct NDArrayRangesTests {
  @Test func countsUp() {
    expect(NDArray.arange(4), is: [0, 1, 2, 3])
    expect(NDArray.arange(2.5), is: [0, 1, 2])
    expect(NDArray.arange(2, 5), is: [2, 3, 4])
    expect(NDArray.arange(5, 0, -2), is: [5, 3, 1])
    expect(NDArray.arange(5, 0), is: [])
  }

  /// From NumPy: `np.arange(0.1, 0.5, 0.1)`, `np.arange(1, 1.3, 0.1)`.
  @Test func roundsAsNumPyDoes() {
    expect(NDArray.arange(0.1, 0.5, 0.1), is: NDArray([0.1, 0.2, 0.30000000000000004, 0.4]))
    expect(NDArray.arange(1, 1.3, 0.1), is: NDArray([1.0, 1.1, 1.2000000000000002, 1.3000000000000003]))
  }

  /// From NumPy: `np.linspace(0, 1, 4)`, `np.linspace(-1, 1, 7)`.
  @Test func spacesEvenly() {
    expect(NDArray.linspace(0, 1, 4), is: NDArray([0.0, 0.3333333333333333, 0.6666666666666666, 1.0]))
    expect(
      NDArray.linspace(-1, 1, 7),
      is: NDArray([
        -1.0, -0.6666666666666667, -0.33333333333333337, 0.0, 0.33333333333333326, 0.6666666666666665, 1.0,
      ]))
    expect(NDArray.linspace(0, 1, 4, endpoint: false), is: [0, 0.25, 0.5, 0.75])
    expect(NDArray.linspace(2, 3, 1), is: [2])
    expect(NDArray.linspace(2, 3, 0), is: [])
    #expect(NDArray.linspace(0, 1).shape == [50])
  }

  @Test func endsExactlyAtTheStop() {
    for count in 2...200 {
      #expect(NDArray.linspace(0.1, 0.7, count)[-1].item == 0.7)
    }
  }
}
