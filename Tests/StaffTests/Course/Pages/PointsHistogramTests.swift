import Grading
import Testing

@testable import Staff

@Suite struct PointsHistogramTests {
  @Test(arguments: [
    (50, ["0", "1–5", "6–10", "11–15", "16–20", "21–25", "26–30", "31–35", "36–40", "41–45", "46–50"]),
    (5, ["0", "1", "2", "3", "4", "5"]), (1, ["0", "1"]), (0, ["0", "1"]),
    (12, ["0", "1–2", "3–4", "5–6", "7–8", "9–10", "11–12"]),
  ])
  func bars(maximum: Int, names: [String]) {
    #expect(PointsHistogram([], maximum: maximum).bins.map(\.name) == names)
  }

  @Test("Every total has its bar, half points and more than all included")
  func totals() {
    let totals = ["0", "0.25", "5", "5.5", "50", "61", "-3"].map { ClassSummary.Count(points: $0, count: 2) }
    let bins = PointsHistogram(totals, maximum: 50).bins
    #expect(bins.map(\.count) == [4, 4, 2, 0, 0, 0, 0, 0, 0, 0, 4])
  }

  @Test("Each count stands above its bar, and in the picture's words") func picture() {
    let markup = PointsHistogram([.init(points: "50", count: 31)], maximum: 50).markup.html
    #expect(markup.contains(">31</text>") && markup.contains("46–50 points: 31"))
  }
}
