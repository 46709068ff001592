/// What is wrong with one exercise, in lines of the grader's own words; other people's lines have their mark.
///
/// Of the cases it has the first that fails: a platform has little room, and the report for people has the others.
struct FailureText {
  private static let maximumMismatches = 3

  private let result: ExerciseResult
  private let blame: Blame?

  init(of result: ExerciseResult, in whole: GradingResult) {
    self.result = result
    blame = whole.blame(for: result)
  }

  /// The first line: what became of the exercise.
  var headline: String { result.verdict.headline }

  /// The grader's own lines after the first; empty for an exercise that passed.
  var explanation: [String] {
    guard result.verdict != .passed else { return [] }
    return [blame?.text].compactMap(\.self) + (result.firstFailure.map(Self.lines) ?? [])
  }

  /// Lines that the students' code has chosen, each with its mark.
  var quotation: [String] {
    guard result.verdict != .passed else { return [] }
    let found = result.verdict.quotation.map(Self.shown) ?? []
    let printed = Self.shown(result.printed)
    return found + (printed.isEmpty ? [] : ["the code printed:"] + printed)
  }

  /// One sentence for a place where there is no room for more: the hint if there is one.
  var sentence: String {
    guard let hint = result.firstFailure?.hint else {
      return ([headline, blame?.text].compactMap(\.self)).joined(separator: "; ")
    }
    return "\(headline); \(hint.text)"
  }

  /// All of it.
  var lines: [String] { [headline] + explanation + quotation }

  private static func lines(of entry: CaseResult) -> [String] {
    var lines: [String] = []
    switch entry.outcome {
    case .passed: return []
    case .noAnswer: lines.append("in case \(entry.name)")
    case .wrong(let mismatches):
      lines.append("case \(entry.name):")
      lines += mismatches.prefix(maximumMismatches).map { "  \($0.text)" }
      let more = mismatches.count - maximumMismatches
      if more > 0 { lines.append("  and \(more) more array\(more == 1 ? "" : "s")") }
    }
    return lines + (entry.hint.map { ["hint: \($0.text)"] } ?? [])
  }

  private static func shown(_ text: QuotedText) -> [String] {
    text.isWithheld ? [QuotedText.withheldRemark] : text.marked
  }
}

extension ExerciseResult {
  /// Where it is: the place that is known, or the file that the exercise is about.
  var place: SourceLocation? {
    let stub: SourceLocation? =
      if case .notImplemented(_, let location, _) = verdict { location } else { nil }
    return verdict.location ?? stub
      ?? item.section.file.map { SourceLocation(file: "Sources/\($0)", line: nil) }
  }

  /// Whether the grader, and not the code, is why it has no points.
  var isNotGraded: Bool { if case .notGraded = verdict { true } else { false } }
}
