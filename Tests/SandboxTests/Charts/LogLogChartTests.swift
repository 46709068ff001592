import Foundation
import Testing

@testable import sandbox

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct LogLogChartTests {
  let chart = LogLogChart(
    title: "a < b & c", xLabel: "n", yLabel: "seconds",
    series: [
      .init(name: "first", points: [(1, 0.001), (10, 0.1)]),
      .init(name: "second", points: [(1, 0), (10, -1), (100, .nan), (100, 0.01)]),
      .init(name: "empty", points: []),
    ])

  @Test func isXML() {
    #expect(XMLParser(data: Data(chart.svg.utf8)).parse())
    #expect(chart.svg.contains("<title id=\"title\">a &lt; b &amp; c</title>"))
  }

  @Test func pointsThatCannotBeDrawnAreLeftOut() {
    #expect(chart.series.map(\.points.count) == [2, 1, 0])
    #expect(!chart.svg.contains("nan"))
    #expect(!chart.svg.contains("inf"))
  }

  @Test func everySeriesHasAName() {
    for name in ["first", "second", "empty"] { #expect(chart.svg.contains(">\(name)</text>")) }
  }

  @Test func cornersAreWhereTheyBelong() {
    // 1 … 100 and 10⁻³ … 10⁻¹: the first point is at the lower left, the second at the top in the middle.
    #expect(chart.svg.contains("d=\"M74.0 380.0 L334.0 40.0\""))
  }
}
