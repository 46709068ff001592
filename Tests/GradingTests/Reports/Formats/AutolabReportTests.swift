import Foundation
import Testing

@testable import Grading

/// What Autolab's own functions do with a grader's output, restated.
@Suite struct AutolabReportTests {
  /// The last line as Autolab reads it: trailing space taken off, quotation marks put before colons, then JSON.
  private static func autoresult(_ feedback: String) throws -> [String: Any] {
    let lines = trimmed(feedback).split(separator: "\n", omittingEmptySubsequences: false)
    let line = String(lines.last ?? "").replacing(/([a-zA-Z0-9]+):/) { "\"\($0.output.1)\":" }
    return try FormatSamples.object(Data(line.utf8))
  }

  /// The line before it.
  private static func semantic(_ feedback: String) throws -> [String: Any] {
    let lines = trimmed(feedback).split(separator: "\n", omittingEmptySubsequences: false)
    return try FormatSamples.object(Data(String(lines[lines.count - 2]).utf8))
  }

  private static func trimmed(_ text: String) -> Substring {
    var text = text[...]
    while text.last?.isWhitespace == true { text.removeLast() }
    return text
  }

  @Test(
    "Scores are of the problems' titles, without what could not be graded",
    arguments: FormatSamples.hostileTexts)
  func scores(text: String) throws {
    let disclosed = FormatSamples.disclosed(text)
    let report = AutolabReport(disclosed, feedback: "oh\n\(text)").text
    let result = try Self.autoresult(report)
    let scores = try #require(result["scores"] as? [String: Int])
    let graded = disclosed.result.exercises.filter { $0.item.points > 0 && !$0.isNotGraded }
    #expect(scores == Dictionary(uniqueKeysWithValues: graded.map { ($0.item.title, $0.points) }))
    #expect(scores.values.reduce(0, +) == disclosed.result.points)
    #expect((result["scoreboard"] as? [Int])?.first == disclosed.result.points)
  }

  @Test(
    "Feedback by sections stands on the line before, and every stage is there",
    arguments: FormatSamples.hostileTexts)
  func semantic(text: String) throws {
    let report = AutolabReport(FormatSamples.disclosed(text), feedback: text).text
    let semantic = try Self.semantic(report)
    #expect(semantic["_presentation"] as? String == "semantic")
    let stages = try #require(semantic["stages"] as? [String])
    #expect(stages == Section.allCases.map(\.title))
    for stage in stages {
      let entries = try #require(semantic[stage] as? [String: [String: Any]])
      for entry in entries.values {
        let isPassed = try #require(entry["passed"] as? Bool)
        #expect(isPassed == (entry["hint"] == nil))
      }
    }
  }

  @Test("A column for the total and each section, whatever was run")
  func scoreboard() throws {
    let whole = try Self.autoresult(
      AutolabReport(DisclosedResult(FormatSamples.best, to: .student), feedback: "").text)
    #expect(whole["scoreboard"] as? [Int] == [50, 10, 6, 9, 20, 5])
    var part = FormatSamples.best
    part.exercises.removeAll { $0.item.section != .loss }
    let some = try Self.autoresult(AutolabReport(DisclosedResult(part, to: .student), feedback: "").text)
    #expect(some["scoreboard"] as? [Int] == [5, 0, 0, 0, 0, 5])
  }

  @Test("The feedback comes first, on lines of its own", arguments: ["", "a", "a\n"])
  func feedback(text: String) {
    let lines = AutolabReport(DisclosedResult(FormatSamples.best, to: .student), feedback: text).text
      .split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count == (text.isEmpty ? 3 : 4))
    #expect(lines.last == "")
  }
}
