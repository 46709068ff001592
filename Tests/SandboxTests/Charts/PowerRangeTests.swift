import Testing

@testable import sandbox

struct PowerRangeTests {
  @Test(arguments: [
    ([1, 1000.0], 0, 3), ([1e-15, 0.1], -15, -1), ([0.002, 0.03], -3, -1), ([5], 0, 1), ([10], 1, 2),
    ([], 0, 1),
  ])
  func wholePowers(numbers: [Double], lowest: Int, highest: Int) {
    let range = PowerRange(around: numbers)
    #expect(range.lowest == lowest)
    #expect(range.highest == highest)
  }

  @Test func fractions() {
    let range = PowerRange(around: [0.01, 100])
    #expect([0.01, 1, 100].map(range.fraction(of:)) == [0, 0.5, 1])
  }

  @Test func labelsDoNotCollide() {
    #expect(PowerRange(around: [1, 1000]).labelled(atMost: 8) == [0, 1, 2, 3])
    #expect(PowerRange(around: [1e-15, 0.1]).labelled(atMost: 8) == [-15, -13, -11, -9, -7, -5, -3, -1])
  }
}
