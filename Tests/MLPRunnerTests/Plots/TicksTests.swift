import Testing

@testable import mlp

struct TicksTests {
  @Test(arguments: [
    (0.0, 0.79, 6, ["0.0", "0.2", "0.4", "0.6", "0.8"]),
    (0.0, 26.4, 6, ["0", "5", "10", "15", "20", "25", "30"]),
    (0.0, 0.0123, 6, ["0.000", "0.005", "0.010", "0.015"]),
    (0.0, 2.0, 4, ["0.0", "0.5", "1.0", "1.5", "2.0"]),
    (0.0, 1000.0, 5, ["0", "200", "400", "600", "800", "1000"]),
    (0.0, 0.0, 5, ["0.0", "0.2", "0.4", "0.6", "0.8", "1.0"]),
    (0.0, 1e10, 5, ["0", "2e9", "4e9", "6e9", "8e9", "1e10"]),
    (0.0, 2.9e10, 6, ["0", "5.0e9", "1.0e10", "1.5e10", "2.0e10", "2.5e10", "3.0e10"]),
    (0.0, 3e-9, 3, ["0", "1e-9", "2e-9", "3e-9"]),
  ])
  func areRound(low: Double, high: Double, count: Int, texts: [String]) {
    let ticks = Ticks(from: low, to: high, count: count)
    #expect(ticks.values.map(ticks.text) == texts)
  }

  @Test(arguments: [
    (2, ["1", "2"]), (5, ["1", "2", "3", "4", "5"]), (30, ["0", "5", "10", "15", "20", "25", "30"]),
  ])
  func epochsAreWholeNumbers(last: Int, texts: [String]) {
    let ticks = Ticks(from: 1, to: Double(last), count: 10, wholeNumbers: true)
    #expect(ticks.values.map(ticks.text) == texts)
  }

  @Test(arguments: [
    0.0, .leastNonzeroMagnitude, 1e-9, 12, 99_999, 999_999, 1e10, 1e300, .greatestFiniteMagnitude, .infinity,
  ])
  func labelsFitBesideTheAxisAndTellTheMarksApart(high: Double) {
    for count in 2...10 {
      let ticks = Ticks(from: 0, to: high, count: count)
      let texts = ticks.values.map(ticks.text)
      #expect(Set(texts).count == texts.count && texts.allSatisfy { $0.count <= 8 }, "\(texts)")
      #expect(ticks.values.allSatisfy(\.isFinite) && texts.count < 20)
    }
  }

  @Test(arguments: [100_000, 1_000_000, 1_000_000_000])
  func manyEpochsHaveShortLabels(last: Int) {
    let ticks = Ticks(from: 1, to: Double(last), count: 10, wholeNumbers: true)
    #expect(ticks.values.map(ticks.text).allSatisfy { $0.count <= 6 })
  }

  @Test(arguments: [0.0, 3.0, 1e-12, 1e12])
  func equalEndsStillHaveAnAxis(value: Double) {
    let ticks = Ticks(from: value, to: value, count: 6)
    #expect(ticks.values.count >= 2 && ticks.values.count < 20)
    #expect((ticks.values.first ?? .infinity) <= value && (ticks.values.last ?? -.infinity) >= value)
  }
}
