import Testing

@testable import sandbox

struct StepSizeStudyTests {
  let study = StepSizeStudy.recitation

  @Test func fallsAndRises() {
    #expect(study.rows.map(\.exponent) == Array((-15 ... -1).reversed()))
    // Truncation: |y″|h/2 = h/8 one-sided, |y‴|h²/6 = h²/24 two-sided.
    for row in study.rows where row.exponent >= -4 {
      #expect((row.errors[0] / (row.step / 8) - 1).magnitude < 0.1)
      #expect((row.errors[1] / (row.step * row.step / 24) - 1).magnitude < 0.1)
    }
    // Rounding: more than a percent off at the end.
    #expect(study.rows.suffix(2).allSatisfy { $0.errors.allSatisfy { $0 > 0.01 } })
  }

  @Test func isBestWhereItShouldBe() {
    for (best, predicted) in zip(study.bestSteps, study.predictedSteps) {
      #expect((0.1...10).contains(best / predicted))
    }
    #expect(study.bestSteps[1] > study.bestSteps[0])
  }

  @Test func textMarksTheBest() {
    let marked = study.text.split(separator: "\n").filter { $0.contains("◀") && $0.hasPrefix("  10") }
    #expect(marked.map { $0.prefix { $0 != "·" }.split(separator: " ")[0] } == ["10⁻⁵", "10⁻⁷"])
  }

  @Test func chartHasBothLines() {
    #expect(study.chart.series.map(\.points.count) == [15, 15])
  }
}
