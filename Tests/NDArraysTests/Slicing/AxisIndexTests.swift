import NDArrays
import Testing

struct AxisIndexTests {
  private let a = counting(6)

  @Test func integersTakeTheAxisAway() {
    #expect(a[2].shape == [])
    #expect(a[2].item == 2)
    #expect(a[-1].item == 5)
    let index = 3
    #expect(a[index].item == 3)
  }

  @Test func ranges() {
    expect(a[1..<3], is: [1, 2])
    expect(a[1...3], is: [1, 2, 3])
    expect(a[4...], is: [4, 5])
    expect(a[..<2], is: [0, 1])
    expect(a[...2], is: [0, 1, 2])
    expect(a[3..<3], is: [])
  }

  @Test func boundsBelowZeroCountFromTheEnd() {
    expect(a[-3 ..< -1], is: [3, 4])
    expect(a[-3 ... -1], is: [3, 4, 5])
    expect(a[-3 ... -2], is: [3, 4])
    expect(a[(-2)...], is: [4, 5])
    expect(a[..<(-4)], is: [0, 1])
    expect(a[...(-4)], is: [0, 1, 2])
    expect(a[...(-1)], is: a)
  }

  @Test func boundsBeyondTheEndAreTheEnd() {
    expect(a[4..<100], is: [4, 5])
    expect(a[100...], is: [])
    expect(a[(-100)...], is: a)
    expect(a[..<(-100)], is: [])
  }

  /// From Python's slices: `a[start:stop:step]`.
  @Test(
    arguments: [
      (nil, nil, 2, [0, 2, 4]),
      (1, nil, 2, [1, 3, 5]),
      (1, -1, 1, [1, 2, 3, 4]),
      (nil, nil, -1, [5, 4, 3, 2, 1, 0]),
      (nil, nil, -4, [5, 1]),
      (3, 0, -1, [3, 2, 1]),
      (3, nil, -2, [3, 1]),
      (nil, 3, -1, [5, 4]),
      (-2, -5, -1, [4, 3, 2]),
      (100, -100, -5, [5, 0]),
      (2, 4, -1, []),
      (0, 6, 100, [0]),
    ] as [(Int?, Int?, Int, [Double])])
  func steps(start: Int?, stop: Int?, step: Int, expected: [Double]) {
    #expect(a[.stride(from: start, to: stop, by: step)].elements == expected)
  }

  @Test func allNewAxisAndEllipsis() {
    let b = counting(2, 3, 4)
    #expect(b[.all, 0].shape == [2, 4])
    #expect(b[0, .all, 1].shape == [3])
    #expect(b[.newAxis].shape == [1, 2, 3, 4])
    #expect(b[.all, .newAxis, 0].shape == [2, 1, 4])
    #expect(b[.ellipsis, 0].shape == [2, 3])
    #expect(b[0, .ellipsis, 0].shape == [3])
    #expect(b[.ellipsis, .newAxis].shape == [2, 3, 4, 1])
    #expect(b[0, 0, 0, .ellipsis].shape == [])
  }
}
