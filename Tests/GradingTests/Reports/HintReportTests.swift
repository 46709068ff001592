import Foundation
import Testing

@testable import Grading

@Suite struct HintReportTests {
  /// A run in which the engine's sweep and a layer's are wrong; the layer's answer looks like something.
  private var result: GradingResult {
    get throws {
      let worst = Mismatch.Element(index: [0, 1], actual: 1.5, expected: 2.5)
      let wrong = CaseOutcome.wrong([
        Mismatch(array: "dW", kind: .values(count: 2, total: 6, shape: [2, 3], worst: worst))
      ])
      let exercises = Rubric.committed.items(in: [.autograd, .linear]).map { item in
        let cases: [CaseResult] =
          switch item.path {
          case "autograd/backward": [CaseResult(name: "1-chain", outcome: wrong)]
          case "linear/backward":
            [
              CaseResult(
                name: "1", outcome: wrong,
                hint: Hint(.transposed, "dW is the transpose of what is expected."))
            ]
          default: [CaseResult(name: "1", outcome: .passed)]
          }
        let passed = cases.allSatisfy { $0.outcome == .passed }
        return ExerciseResult(
          item: item, verdict: passed ? .passed : .wrong, cases: cases, printed: "", seconds: 0)
      }
      return GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
    }
  }

  @Test func theTextReportShowsHintAndBlame() throws {
    let whole = TextReport(DisclosedResult(try result, to: .student), style: .plain, isVerbose: true).text
    let lines = whole.split(separator: "\n")
    let start = try #require(lines.firstIndex(of: "Linear (Autograd) Backward: wrong answer"))
    #expect(
      Array(lines[start + 1..<start + 5]) == [
        "  in case 1:",
        "    dW, shape (2, 3): 2 of 6 elements differ; the worst, [0, 1], is 1.5, expected 2.5",
        "  hint: dW is the transpose of what is expected.",
        "  this rests on Autograd Backward, which fails; repair that first.",
      ])
    // Unless everything is asked for, what cannot pass yet is counted.
    let short = TextReport(DisclosedResult(try result, to: .student), style: .plain).text
    #expect(short.contains("\n  1 more exercise cannot pass before this is right, and is not told.\n"))
    #expect(!short.contains("Linear (Autograd) Backward:"))
    #expect(lines.filter { $0.contains("hint:") }.count == 1)
    #expect(lines.last == "Next: repair Autograd Backward, then run 'swift run autograder' again.")
  }

  @Test func theJSONReportShowsHintAndBlame() throws {
    struct Report: Decodable {
      struct Exercise: Decodable {
        struct Cause: Decodable, Equatable { let path: String, certain: Bool, text: String }
        struct Case: Decodable { let hint: Hint? }
        struct Hint: Decodable, Equatable { let id: String, text: String }
        let path: String
        let restsOn: Cause?
        let cases: [Case]
      }
      let exercises: [Exercise]
    }
    let report = try JSONDecoder().decode(
      Report.self, from: JSONReport(DisclosedResult(try result, to: .student), version: "1").data())
    let exercises = Dictionary(uniqueKeysWithValues: report.exercises.map { ($0.path, $0) })
    let layer = try #require(exercises["linear/backward"])
    #expect(
      layer.cases.map(\.hint) == [.init(id: "transposed", text: "dW is the transpose of what is expected.")])
    #expect(
      layer.restsOn
        == .init(
          path: "autograd/backward", certain: true,
          text: "this rests on Autograd Backward, which fails; repair that first."))
    #expect(exercises["autograd/backward"]?.cases.map(\.hint) == [nil])
    #expect(exercises["autograd/backward"]?.restsOn == nil)
  }
}
