import NDArrays
import Testing

/// The expected values are NumPy's: `numpy.mean(samples(3, 4), axis)` and so on.
struct NDArrayStatisticsTests {
  private let a = samples(3, 4)

  @Test func means() {
    expect(a.mean(), is: NDArray(11.976190476190474))
    expect(
      a.mean(axis: 0),
      is: NDArray([-3.2857142857142847, 22.90476190476191, 1.0476190476190463, 27.23809523809523]))
    expect(
      a.mean(axis: 1), is: NDArray([15.321428571428573, -0.03571428571428825, 20.64285714285714]))
    expect(a.mean(axes: [0, 1], keepDims: true), is: NDArray([[11.976190476190474]]))
  }

  @Test func variances() {
    expect(a.var(), is: NDArray(1695.9007936507935))
    expect(a.var(axis: 1), is: NDArray([2129.9732142857147, 2129.973214285714, 597.1683673469388]))
    expect(a.var(ddof: 1), is: NDArray(1850.073593073593))
    expect(a.var(axes: [0, 1]), is: NDArray(1695.9007936507935))
  }

  @Test func standardDeviations() {
    expect(a.std(), is: NDArray(41.1813160747783))
    expect(
      a.std(axis: 0, ddof: 1),
      is: NDArray([56.714285714285715, 44.35394129999653, 44.35394129999652, 44.35394129999652]))
    #expect(a.std(axes: [1], keepDims: true).shape == [3, 1])
  }

  @Test func ofTooFewElements() {
    expect(NDArray([]).mean(), is: NDArray(.nan))
    expect(NDArray([3]).var(ddof: 1), is: NDArray(.nan))
    expect(NDArray([1, 2]).var(ddof: 5), is: NDArray(.infinity))
  }
}
