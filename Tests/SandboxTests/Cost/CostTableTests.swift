import Testing

@testable import sandbox

struct CostTableTests {
  /// Made-up measurements: symbolic differentiation stops after 100, the others go on.
  static let table: CostTable = {
    func entries(_ counts: [Int], _ seconds: (Double) -> Double) -> [Int: CostTable.Entry] {
      Dictionary(
        uniqueKeysWithValues: counts.map {
          ($0, CostTable.Entry(evaluations: $0, seconds: seconds(Double($0))))
        })
    }
    return CostTable(
      counts: [10, 100, 1000],
      entries: [
        .symbolic: entries([10, 100]) { 1e-6 * $0 * $0 * $0 },
        .numerical: entries([10, 100, 1000]) { 2e-9 * $0 * $0 },
        .forward: entries([10, 100, 1000]) { 1e-9 * $0 * $0 },
        .reverse: entries([10, 100, 1000]) { 1e-6 * $0 },
      ])
  }()

  @Test func text() {
    #expect(
      Self.table.text.hasPrefix(
        """
        The cost of one gradient of y = ln(x₁) + x₁x₂⋯xₙ − sin(xₙ): evaluations of y, and time

             n  symbolic        numerical          forward mode          reverse mode
          ────  ────────  ────  ─────────  ──────  ────────────  ──────  ────────────  ──────
            10        10  1 ms         10  0.2 µs            10  0.1 µs            10   10 µs
           100       100   1 s        100   20 µs           100   10 µs           100  100 µs
          1000         –     –       1000    2 ms          1000    1 ms          1000    1 ms

        """))
    #expect(Self.table.text.contains("it is stopped after n = 100."))
    #expect(
      Self.table.text.contains("symbolic n^3, numerical n^2, forward mode n^2, reverse mode n^1."))
  }

  @Test func growthNeedsTwoMeasurementsFarApart() {
    let entry = CostTable.Entry(evaluations: 1, seconds: 1)
    let table = CostTable(counts: [10, 20], entries: [.reverse: [10: entry, 20: entry]])
    #expect(table.growth(of: .reverse) == nil)
    #expect(table.growth(of: .forward) == nil)
  }

  @Test func chartHasALineForEachMethod() {
    #expect(Self.table.chart.series.map(\.name) == ["symbolic", "numerical", "forward mode", "reverse mode"])
    #expect(Self.table.chart.series.map(\.points.count) == [2, 3, 3, 3])
  }

  @Test func symbolicDifferentiationIsStoppedEarly() {
    let table = CostTable.measured(counts: [2, 101], shortestTime: .zero)
    #expect(table.entries[.symbolic]?.keys.sorted() == [2])
    for method in CostMethod.allCases.dropFirst() {
      #expect(table.entries[method]?.keys.sorted() == [2, 101])
      #expect(table.entries[method]?.values.allSatisfy { $0.seconds > 0 } == true)
    }
  }
}
