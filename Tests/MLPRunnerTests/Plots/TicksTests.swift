import Testing

@testable import mlp

struct TicksTests {
  @Test(arguments: [
    (0.0, 0.79, 6, ["0.0", "0.2", "0.4", "0.6", "0.8"]),
    (0.0, 26.4, 6, ["0", "5", "10", "15", "20", "25", "30"]),
    (0.0, 0.0123, 6, ["0.000", "0.005", "0.010", "0.015"]),
    (0.0, 2.0, 4, ["0.0", "0.5", "1.0", "1.5", "2.0"]),
    (0.0, 1000.0, 5, ["0", "200", "400", "600", "800", "1000"]),
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

  @Test(arguments: [0.0, 3.0, 1e-12, 1e12])
  func equalEndsStillHaveAnAxis(value: Double) {
    let ticks = Ticks(from: value, to: value, count: 6)
    #expect(ticks.values.count >= 2 && ticks.values.count < 20)
    #expect((ticks.values.first ?? .infinity) <= value && (ticks.values.last ?? -.infinity) >= value)
  }
}
