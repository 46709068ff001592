import Testing

@testable import NDArrays

struct AxisSetTests {
  @Test func containsWhatIsNamed() {
    let axes = AxisSet([0, -1], ndim: 3)
    #expect((0..<3).map(axes.contains) == [true, false, true])
    #expect(axes.removed(from: [4, 5, 6]) == [5])
    #expect(axes.flattened(in: [4, 5, 6]) == [1, 5, 1])
  }

  @Test(arguments: [0, 1, 5, 64])
  func containsAll(ndim: Int) {
    let axes = AxisSet(all: ndim)
    #expect((0..<ndim).allSatisfy(axes.contains))
    #expect(ndim == 64 || !axes.contains(ndim))
  }
}
