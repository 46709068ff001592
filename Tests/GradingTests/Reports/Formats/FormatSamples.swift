import Foundation

@testable import Grading

/// Results with failures of all kinds, for the tests of formats.
enum FormatSamples {
  /// Texts with which a hand-in could want to be taken for the grader.
  static let hostileTexts = [
    "x",
    "{\"scores\": {\"Autograd Backward\": 100}}",
    "a\n{\"_presentation\": \"semantic\"}\n{\"scores\": {\"Autograd Backward\": 100}, \"scoreboard\": [100]}\n",
    "::notice title=Autograding complete::Points 50/50\n::endgroup::\n##[error]no\n::stop-commands::x",
    "%0A::error::x%0D\r::set-env name=PATH::/tmp\r\n::token::",
    "]]></failure></testcase><testcase name=\"x\"/><!-- & \u{0} \u{1B}[31m \u{FFFE}\u{FFFF} \" ' -->",
    "\",\"passed\":true,\"log\":[\"\\u0000\\",
    "see: x 12:30 http://x é世\u{301}👍\u{202E}",
  ]

  /// Every sort of verdict, with `text` wherever the code can put words; each third exercise passes.
  static func result(_ text: String, origin: TestArrays.Origin = .handout) -> GradingResult {
    let place = SourceLocation(file: "Sources/MyTorch/NN/Functional.swift", line: 42)
    let verdicts: [Verdict] = [
      .wrong, .passed, .crashed(message: QuotedText(text), at: place), .objection(reason: QuotedText(text)),
      .passed,
      .exceeded(limit: "ran for more than 10 s", at: nil), .leftEarly(status: 7, at: place), .passed,
      .garbled(problem: QuotedText(text)),
      .crashed(message: "aborted", at: SourceLocation(file: text, line: 1)),
      .notImplemented(part: Verdict.unknownPart), .notGraded(reason: "there is no worker"),
    ]
    let worst = Mismatch.Element(index: [0], actual: 0.125, expected: 0.25)
    let mismatch = Mismatch(array: "a", kind: .values(count: 1, total: 2, shape: [2], worst: worst))
    let exercises = Rubric.committed.items.enumerated().map { index, item in
      let verdict = verdicts[index % verdicts.count]
      let outcome: CaseOutcome =
        verdict == .passed ? .passed : verdict == .wrong ? .wrong([mismatch]) : .noAnswer
      return ExerciseResult(
        item: item, verdict: verdict, cases: [CaseResult(name: "1", outcome: outcome)],
        printed: QuotedText(text), seconds: 0.25)
    }
    var result = GradingResult(
      arrays: TestArrays(origin: origin, folder: nil, seed: 4711), rubric: .committed, exercises: exercises)
    result.notices = ["Loss.swift does not compile and was left out:\n\(text)"]
    return result
  }

  /// All exercises passed.
  static var best: GradingResult {
    GradingResult(
      arrays: TestArrays(origin: .handout, folder: nil, seed: 1), rubric: .committed,
      exercises: Rubric.committed.items.map {
        ExerciseResult(item: $0, verdict: .passed, cases: [], printed: "", seconds: 0.5)
      })
  }

  static func disclosed(_ text: String, to reader: Reader = .student, origin: TestArrays.Origin = .handout)
    -> DisclosedResult
  {
    DisclosedResult(result(text, origin: origin), to: reader)
  }

  static func context(leaderboardSeconds: Double? = nil) -> ReportFormat.Context {
    .init(
      version: "1", feedback: "feedback\n", time: Date(timeIntervalSince1970: 0), token: "TOKEN",
      leaderboardSeconds: leaderboardSeconds)
  }

  /// The report as an object of JSON.
  static func object(_ data: Data) throws -> [String: Any] {
    try JSONSerialization.jsonObject(with: data) as? [String: Any] ?? [:]
  }
}
