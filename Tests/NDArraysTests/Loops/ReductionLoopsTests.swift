import NDArrays
import Testing

/// Sums agree with NumPy's to the last bit.
///
/// The expected values are NumPy's: `samples(…).sum(axis)`.
struct ReductionLoopsTests {
  @Test(
    arguments: [
      (0, 0.0),
      (1, -60.0),
      (7, -14.142857142857139),
      (8, 61.14285714285714),
      (9, 114.57142857142857),
      (15, 120.28571428571428),
      (16, 164.85714285714286),
      (100, 1265.5714285714284),
      (127, 1571.4285714285713),
      (128, 1618.4285714285713),
      (129, 1643.5714285714284),
      (136, 1784.1428571428569),
      (137, 1778.5714285714284),
      (1000, 12096.857142857143),
      (1001, 12089.428571428572),
      (5000, 60077.142857142855),
      (8192, 98359.28571428571),
      (10007, 120207.71428571429),
    ])
  func pairwiseSums(count: Int, expected: Double) {
    #expect(samples(count).sum().item == expected)
  }

  @Test func oneRunningSumWouldGiveAnotherResult() {
    #expect(samples(1000).elements.reduce(0, +) != 12096.857142857143)
  }

  @Test func sumsAlongAxes() {
    expect(samples(3, 200).sum(axis: 1), is: NDArray([2480.2857142857138, 2421.0, 2361.7142857142853]))
    let columnSums = NDArray([2612.2857142857124, 2420.9999999999995, 2229.714285714286])
    expect(samples(200, 3).sum(axis: 0), is: columnSums)
    expect(samples(200, 3).T.sum(axis: 1), is: columnSums)
    #expect(samples(999)[.stride(by: 3)].sum().item == 4339.0)
  }

  @Test func sumsAlongSeveralAxes() {
    let a = samples(4, 5, 6)
    expect(
      a.sum(axes: [0, 1]),
      is: NDArray([
        116.85714285714286, 112.14285714285708, 251.57142857142856, 391.00000000000017, 242.1428571428571,
        381.5714285714286,
      ]))
    expect(
      a.sum(axes: [0, 2]),
      is: NDArray([
        309.28571428571433, 477.1428571428571, 212.57142857142858, 236.28571428571428, 260.0,
      ]))
    expect(
      a.sum(axes: [1, 2]),
      is: NDArray([367.71428571428567, 299.7142857142858, 519.9999999999999, 307.85714285714283]))
  }

  @Test func theSignOfZero() {
    #expect(NDArray([-0.0, -0.0]).sum().item.sign == .plus)
  }
}
