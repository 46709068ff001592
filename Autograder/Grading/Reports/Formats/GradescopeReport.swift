internal import Foundation

/// Gradescope's results.json.
///
/// No test is hidden, since one that is hides the total from students. What is for staff only stands in `extra_data`, which students are
/// not shown. Source: Gradescope's autograder specification.
struct GradescopeReport: Encodable {
  struct Test: Encodable {
    let name: String
    let number: String
    let score: Int
    let maxScore: Int
    let status: String
    let output: String
    let tags: [String]
    let visibility = "visible"
    var extraData: [String: String]?
  }

  struct Column: Encodable {
    let name: String
    let value: Double
    var order: String?
  }

  let score: Int
  let output: String
  let outputFormat = "text"
  let testOutputFormat = "text"
  let testNameFormat = "text"
  let stdoutVisibility = "hidden"
  let tests: [Test]
  let leaderboard: [Column]

  init(_ disclosed: DisclosedResult, _ context: ReportFormat.Context) {
    let result = disclosed.result
    score = result.points
    output = (["\(result.points) / \(result.maximum) points"] + result.notices.map { "note: \($0)" }).joined(
      separator: "\n")
    let isForStaff = disclosed.reader == .staff && !result.arrays.areKnownToStudents
    tests = result.sections.flatMap { section in
      result.exercises(in: section).enumerated().map { index, exercise in
        Test(exercise, number: "\(section.chapter).\(index + 1)", in: result, isForStaff: isForStaff)
      }
    }
    let seconds = context.leaderboardSeconds.map {
      Column(name: "Time", value: ($0 * 10).rounded(.up) / 10, order: "asc")
    }
    leaderboard = [Column(name: "Points", value: Double(result.points))] + [seconds].compactMap(\.self)
  }

  func text() throws -> String {
    let encoder = JSONEncoder()
    encoder.outputFormatting = [.prettyPrinted, .sortedKeys, .withoutEscapingSlashes]
    encoder.keyEncodingStrategy = .convertToSnakeCase
    return String(decoding: try encoder.encode(self), as: UTF8.self) + "\n"
  }
}

extension GradescopeReport.Test {
  fileprivate init(_ exercise: ExerciseResult, number: String, in result: GradingResult, isForStaff: Bool) {
    name = exercise.item.title
    self.number = number
    score = exercise.points
    maxScore = exercise.item.points
    status = exercise.verdict == .passed ? "passed" : "failed"
    tags = [exercise.item.section.rawValue]
    let lines = FailureText(of: exercise, in: result).lines.joined(separator: "\n")
    let shown = lines.count > 8000 ? "\(lines.prefix(8000))…" : lines
    output = isForStaff ? Self.headline(of: exercise) : shown
    extraData = isForStaff ? ["staff": shown] : nil
  }

  /// What a student may know who has not seen the arrays: the kind of verdict.
  private static func headline(of exercise: ExerciseResult) -> String {
    exercise.verdict.kind.replacingOccurrences(of: "-", with: " ")
  }
}
