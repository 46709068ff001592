import NDArrays
import Testing

struct NDArraySlicingTests {
  private let a = counting(3, 4)

  @Test func slicesOfSeveralAxes() {
    expect(a[1..<3, 2...], is: [[6, 7], [10, 11]])
    expect(a[.stride(by: -1), 0], is: [8, 4, 0])
    expect(a[2, .stride(by: 3)], is: [8, 11])
    expect(a.T[1, 1...], is: [5, 9])
    #expect(a[3...].shape == [0, 4])
  }

  @Test func slicesOfSlices() {
    expect(a[1...][.stride(by: -1)][0][1..<3], is: [9, 10])
  }

  @Test func allAreViews() {
    for view in [a[0], a[0, 1], a[1..<2], a[..., 0], a[.all, .newAxis], a[.stride(by: -1)]] {
      #expect(view.sharesMemory(with: a))
      #expect(view.isView)
    }
  }
}
