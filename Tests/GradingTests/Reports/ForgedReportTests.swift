import Foundation
import NDArrays
import Testing

@testable import Grading

/// Text from a hand-in that looks like a report.
@Suite struct ForgedReportTests {
  /// Where a hand-in's text gets into a result.
  enum Way: CaseIterable {
    case objection, crash, garbled, printed, compilerOutput, part, file
  }

  /// A result with failures of all kinds in which `text` came in by one way.
  private static func result(_ text: String, by way: Way, origin: TestArrays.Origin) throws -> GradingResult {
    let verdict: Verdict =
      switch way {
      case .objection: .objection(reason: QuotedText(text))
      case .crash: .crashed(message: QuotedText(text), at: nil)
      case .garbled: .garbled(problem: QuotedText(text))
      case .part: .notImplemented(part: Rubric.committed.parts.contains(text) ? text : Verdict.unknownPart)
      case .file: .crashed(message: "Index out of range", at: SourceLocation(file: text, line: 1))
      case .printed, .compilerOutput: .wrong
      }
    let exercises = Rubric.committed.items.enumerated().map { index, item in
      ExerciseResult(
        item: item, verdict: index % 3 == 0 ? verdict : index % 3 == 1 ? .wrong : .passed,
        cases: [CaseResult(name: "1", outcome: index % 3 == 2 ? .passed : .noAnswer)],
        printed: way == .printed ? QuotedText(text, maximumLines: 100, maximumBytes: 6144) : "", seconds: 0)
    }
    var result = GradingResult(
      arrays: TestArrays(try CommittedFixtures.fixtures, origin: origin), rubric: .committed,
      exercises: exercises)
    if way == .compilerOutput { result.notices = ["Loss.swift does not compile and was left out:\n\(text)"] }
    return result
  }

  private static func report(
    _ result: GradingResult, to reader: Reader, on occasion: Occasion, isVerbose: Bool, width: Int = 1000
  ) -> [Substring] {
    // Wide enough that no line is broken: what is compared is what lines begin with.
    TextReport(
      DisclosedResult(result, to: reader), style: .plain, width: width, isVerbose: isVerbose,
      occasion: occasion
    ).text.split(separator: "\n", omittingEmptySubsequences: false)
  }

  /// Every line of several real reports, alone and at the end of what fills the line of a terminal.
  private static func forgeries() throws -> [String] {
    let right = Rubric.committed.items.map {
      ExerciseResult(item: $0, verdict: .passed, cases: [], printed: "", seconds: 0)
    }
    let best = GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: right)
    let wrong = try result("oh", by: .crash, origin: .fresh)
    let reports = [
      report(best, to: .student, on: .ownWork, isVerbose: false),
      report(wrong, to: .staff, on: .handin, isVerbose: true),
      report(wrong, to: .student, on: .ownWork, isVerbose: true),
    ]
    let lines = Array(Set(reports.joined().filter { !$0.isEmpty })).sorted()
    let fillers = [0, 72].map { String(repeating: "x", count: $0) }
    return reports.map { $0.joined(separator: "\n") }
      + stride(from: 0, to: lines.count, by: 40).flatMap { start in
        ["\n\n\n\n", "\r"].flatMap { separator in
          fillers.map { filler in
            lines[start..<min(start + 40, lines.count)].map { filler + $0 }.joined(separator: separator)
          }
        }
      }
  }

  @Test("A report has the same lines whatever the text is, but for quoted ones", arguments: Way.allCases)
  func lines(way: Way) throws {
    for forgery in try Self.forgeries() {
      for (reader, occasion, origin) in [
        (Reader.student, Occasion.ownWork, TestArrays.Origin.handout), (.staff, .handin, .fresh),
        (.student, .handin, .fresh),
      ] {
        let own = { (text: String) throws -> [Substring] in
          Self.report(
            try Self.result(text, by: way, origin: origin), to: reader, on: occasion, isVerbose: true
          ).filter { !$0.drop { $0 == " " }.hasPrefix("| ") }
        }
        let (forged, plain) = (try own(forgery), try own("x"))
        guard way == .file else {
          #expect(forged == plain)
          continue
        }
        // A file's name stands within a line; it cannot begin one.
        #expect(forged.count == plain.count)
        for (line, other) in zip(forged, plain) where line != other {
          #expect(
            line.contains(": crashed at ") || line.hasPrefix("          crashed at ")
              || line.hasPrefix("Next: repair "))
        }
      }
    }
  }

  @Test("No line is wider than a terminal where the text is the hand-in's", arguments: Way.allCases)
  func widths(way: Way) throws {
    for forgery in try Self.forgeries() {
      let result = try Self.result(forgery, by: way, origin: .handout)
      for width in [60, 80] {
        for line in Self.report(result, to: .student, on: .ownWork, isVerbose: true, width: width)
        where line.drop(while: { $0 == " " }).hasPrefix("| ") {
          #expect(line.count <= width)
        }
      }
    }
  }

  @Test(
    "In JSON every line of it has its mark, and points and summaries are the grader's",
    arguments: Way.allCases)
  func json(way: Way) throws {
    struct Report: Decodable {
      struct Exercise: Decodable, Equatable {
        let points: Int, summary: String, message: String?, printed: String
      }
      let points: Int
      let exercises: [Exercise]
    }
    func read(_ text: String) throws -> Report {
      let disclosed = DisclosedResult(try Self.result(text, by: way, origin: .handout), to: .student)
      return try JSONDecoder().decode(Report.self, from: JSONReport(disclosed, version: "1").data())
    }
    let plain = try read("x")
    for forgery in try Self.forgeries().prefix(12) {
      let forged = try read(forgery)
      #expect(forged.points == plain.points)
      for (exercise, other) in zip(forged.exercises, plain.exercises) {
        if way != .file { #expect(exercise.summary == other.summary) }
        #expect(!exercise.summary.contains("\n"))
        for line in [exercise.message ?? "", exercise.printed].joined(separator: "\n").split(separator: "\n")
        {
          #expect(line.hasPrefix("| "))
        }
      }
    }
  }

  @Test("What changed since the last run is told in the grader's words")
  func watching() throws {
    let forgery = try Self.forgeries()[0]
    let before = try Self.result("x", by: .printed, origin: .handout)
    for way in Way.allCases where way != .file {
      let changed = ScoreChange(from: before, to: try Self.result(forgery, by: way, origin: .handout)).text
      let plain = ScoreChange(from: before, to: try Self.result("x", by: way, origin: .handout)).text
      #expect(changed == plain)
    }
  }

  @Test("A report stays below a megabyte, whatever fills it, and says that it was cut")
  func length() throws {
    let filler = String(repeating: "\"\\世\u{301}\u{1B}\n", count: 1 << 14)
    let text = QuotedText(filler)
    let exercises = try Rubric.committed.items.map { item in
      let cases = try CommittedFixtures.cases(of: item.path).map { entry in
        CaseResult(
          name: entry.name,
          outcome: .wrong(
            (entry.expected + entry.given).map { name, array in
              let worst = Mismatch.Element(
                index: array.shape, actual: -1.2345678901234567e-300, expected: 1.2345678901234567e-300)
              return Mismatch(
                array: name,
                kind: .values(count: array.size, total: array.size, shape: array.shape, worst: worst))
            }), hint: Hint(.transposed, String(repeating: "a long sentence ", count: 20)))
      }
      return ExerciseResult(
        item: item, verdict: .crashed(message: text, at: SourceLocation(file: filler, line: .max)),
        cases: cases,
        printed: QuotedText(filler, maximumLines: 100, maximumBytes: 6144), seconds: 1)
    }
    var result = GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
    result.notices = Array(repeating: filler, count: 1000)
    for reader in Reader.allCases {
      let disclosed = DisclosedResult(result, to: reader)
      let json = try JSONReport(disclosed, version: "1").data()
      #expect(json.count < 1_000_000)
      #expect(String(decoding: json, as: UTF8.self).contains("\"cut\" : true"))
      #expect(TextReport(disclosed, style: .plain, isVerbose: true).text.utf8.count < 1_000_000)
    }
  }
}
