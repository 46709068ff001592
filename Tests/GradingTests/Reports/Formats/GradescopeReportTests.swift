import Foundation
import Testing

@testable import Grading

@Suite struct GradescopeReportTests {
  private static func report(
    _ disclosed: DisclosedResult, leaderboardSeconds: Double? = nil
  ) throws -> [String: Any] {
    try FormatSamples.object(
      ReportFormat.gradescope.data(
        disclosed, in: FormatSamples.context(leaderboardSeconds: leaderboardSeconds)))
  }

  /// Gradescope's specification has no schema; this is one.
  private static func check(_ report: [String: Any]) throws {
    let known: Set = [
      "score", "output", "output_format", "test_output_format", "test_name_format", "stdout_visibility",
      "tests",
      "leaderboard",
    ]
    #expect(Set(report.keys) == known)
    let formats: Set = ["text", "html", "simple_format", "md", "ansi"]
    for key in ["output_format", "test_output_format", "test_name_format"] {
      #expect(formats.contains(report[key] as? String ?? ""))
    }
    #expect(report["stdout_visibility"] as? String == "hidden")
    for test in try #require(report["tests"] as? [[String: Any]]) {
      let score = try #require(test["score"] as? Double)
      let maximum = try #require(test["max_score"] as? Double)
      #expect(0 <= score && score <= maximum)
      #expect(["passed", "failed"].contains(test["status"] as? String))
      #expect(
        test["name"] is String && test["number"] is String && test["output"] is String
          && test["tags"] is [String])
      // One hidden test hides the total.
      #expect(test["visibility"] as? String == "visible")
    }
    for column in try #require(report["leaderboard"] as? [[String: Any]]) {
      #expect(column["name"] is String && column["value"] is Double)
      #expect([nil, "asc", "desc"].contains(column["order"] as? String))
    }
  }

  @Test("The score is the sum of the tests'", arguments: FormatSamples.hostileTexts, Reader.allCases)
  func scores(text: String, reader: Reader) throws {
    let disclosed = FormatSamples.disclosed(text, to: reader, origin: .fresh)
    let report = try Self.report(disclosed)
    try Self.check(report)
    let tests = try #require(report["tests"] as? [[String: Any]])
    #expect(tests.compactMap { $0["score"] as? Int }.reduce(0, +) == disclosed.result.points)
    #expect(tests.compactMap { $0["max_score"] as? Int }.reduce(0, +) == 50)
    #expect(report["score"] as? Int == disclosed.result.points)
  }

  @Test("What is for staff only is not in what students are shown")
  func staff() throws {
    let tests = try #require(
      try Self.report(FormatSamples.disclosed("secret", to: .staff, origin: .fresh))["tests"]
        as? [[String: Any]])
    #expect(!tests.contains { ($0["output"] as? String ?? "").contains("secret") })
    #expect(!tests.contains { ($0["output"] as? String ?? "").contains("0.25") })
    #expect(tests.contains { ($0["extra_data"] as? [String: String])?["staff"]?.contains("secret") == true })
  }

  @Test("A leaderboard tells the time only where that was asked for")
  func leaderboard() throws {
    let disclosed = DisclosedResult(FormatSamples.best, to: .student)
    let names = { (report: [String: Any]) in
      (report["leaderboard"] as? [[String: Any]])?.compactMap { $0["name"] as? String }
    }
    #expect(names(try Self.report(disclosed)) == ["Points"])
    let report = try Self.report(disclosed, leaderboardSeconds: 1.23)
    #expect(names(report) == ["Points", "Time"])
    let time = (report["leaderboard"] as? [[String: Any]])?.last
    #expect(time?["value"] as? Double == 1.3 && time?["order"] as? String == "asc")
  }
}
