import NDArrays
import Testing

/// Arrays without axes, compared with NumPy 2.4.
struct NumbersAsArraysTests {
  private let number = NDArray(3)

  @Test(arguments: [0, -1])
  func reduceOverTheirAxis(axis: Int) {
    for keepDims in [false, true] {
      for result in [
        number.sum(axis: axis, keepDims: keepDims), number.max(axis: axis, keepDims: keepDims),
        number.min(axis: axis, keepDims: keepDims),
      ] {
        #expect(result.shape == [] && result.item == 3)
      }
      #expect(number.all(axis: axis, keepDims: keepDims).item == 1)
      #expect(number.any(axis: axis, keepDims: keepDims).item == 1)
      #expect(number.argmax(axis: axis, keepDims: keepDims).shape == [])
      #expect(number.argmin(axis: axis, keepDims: keepDims).item == 0)
    }
    #expect(number.cumsum(axis: axis).elements == [3] && number.cumsum(axis: axis).shape == [1])
    #expect(number.argsort(axis: axis).shape == [1])
    #expect(number.squeezed(axis: axis).shape == [])
  }

  @Test func otherAxesAreRefused() async {
    await #expect(processExitsWith: .failure) { _ = NDArray(3).sum(axis: 1) }
    await #expect(processExitsWith: .failure) { _ = NDArray(3).sum(axes: [0]) }
    await #expect(processExitsWith: .failure) { _ = NDArray(3).mean(axis: 0) }
    await #expect(processExitsWith: .failure) { _ = NDArray(3).argsort(axis: 1) }
  }

  @Test func slicesAreClipped() {
    let a = NDArray.arange(5)
    #expect((a[...Int.max] as NDArray).size == 5)
    #expect((a[..<Int.max] as NDArray).size == 5)
    #expect((a[.stride(from: .min, to: .max, by: .max)] as NDArray).elements == [0])
    #expect((a[.stride(by: .min)] as NDArray).elements == [4])
  }

  @Test func impossibleDistributionsAreRefused() async {
    await #expect(processExitsWith: .failure) { _ = RandomGenerator(seed: 1).uniform(0, .infinity, [2]) }
    await #expect(processExitsWith: .failure) { _ = RandomGenerator(seed: 1).uniform(1, 0, [2]) }
    await #expect(processExitsWith: .failure) { _ = RandomGenerator(seed: 1).uniform(.nan, 1, [2]) }
    await #expect(processExitsWith: .failure) { _ = RandomGenerator(seed: 1).uniform(-1e308, 1e308, [2]) }
    await #expect(processExitsWith: .failure) { _ = RandomGenerator(seed: 1).normal(0, -1, [2]) }
    await #expect(processExitsWith: .failure) { _ = RandomGenerator(seed: 1).normal(0, .nan, [2]) }
    #expect(RandomGenerator(seed: 1).uniform(2, 2, [3]).elements == [2, 2, 2])
  }
}
