/// A result as one kind of reader may see it: what every report is made of, in whatever format.
///
/// Staff see everything. A student sees everything about arrays they have; about arrays they have not seen: which exercise and array,
/// how many elements of how many, the expected shape, the kind of a crash and its line, a hint, which is a fixed sentence. No number, place
/// or shape that came back, no text that the code has chosen, no seed, no folder, no time.
///
/// For every reader, notices are one line of ours and quoted lines.
public struct DisclosedResult: Sendable {
  /// What may be seen.
  public let result: GradingResult

  /// Who sees it.
  public let reader: Reader

  /// Leaves out of `result` what `reader` must not see.
  public init(_ result: GradingResult, to reader: Reader) {
    var result = result
    result.notices = Self.notices(result.notices)
    if reader == .student, !result.arrays.areKnownToStudents { result = Self.withoutArrays(result) }
    self.result = result
    self.reader = reader
  }

  /// Whether something was left out because of the arrays.
  public var hidesArrays: Bool { reader == .student && !result.arrays.areKnownToStudents }

  private static func withoutArrays(_ result: GradingResult) -> GradingResult {
    var shown = result
    shown.arrays = TestArrays(origin: result.arrays.origin, folder: nil, seed: nil)
    shown.exercises = result.exercises.map { exercise in
      ExerciseResult(
        item: exercise.item, verdict: exercise.verdict.withoutArrays(parts: result.rubric.parts),
        cases: exercise.cases.map(\.withoutArrays),
        printed: exercise.printed.isEmpty ? exercise.printed : .withheld, seconds: nil)
    }
    return shown
  }

  // MARK: Notices

  private static let maximumNotices = 40

  private static func notices(_ notices: [String]) -> [String] {
    let more = notices.count - maximumNotices
    return notices.prefix(maximumNotices).map(quoted) + (more > 0 ? ["\(more) more such notes"] : [])
  }

  /// The first line as it is, but safe and short; what follows as a quotation.
  private static func quoted(_ notice: String) -> String {
    let lines = notice.split(separator: "\n", maxSplits: 1, omittingEmptySubsequences: false)
    let first = QuotedText.phrase(String(lines[0]), limit: 600)
    guard lines.count == 2 else { return first }
    return ([first] + QuotedText(String(lines[1]), maximumLines: 40).marked.map { "    " + $0 }).joined(
      separator: "\n")
  }
}

extension CaseResult {
  fileprivate var withoutArrays: CaseResult {
    guard case .wrong(let mismatches) = outcome else { return self }
    return CaseResult(
      name: name, outcome: .wrong(mismatches.map(\.withoutArrays)), hint: hint)
  }
}

extension Mismatch {
  fileprivate var withoutArrays: Mismatch {
    switch kind {
    case .missing: self
    case .shape(_, let expected): Mismatch(array: array, kind: .shape(actual: nil, expected: expected))
    case .values(let count, let total, let shape, _):
      Mismatch(array: array, kind: .values(count: count, total: total, shape: shape, worst: nil))
    case .inputChanged(let count, let total, let shape, _):
      Mismatch(array: array, kind: .inputChanged(count: count, total: total, shape: shape, worst: nil))
    }
  }
}

extension Verdict {
  fileprivate func withoutArrays(parts: Set<String>) -> Verdict {
    switch self {
    case .passed, .wrong: self
    case .notImplemented(let part, _, let leftOut):
      .notImplemented(part: parts.contains(part) ? part : Verdict.unknownPart, leftOut: leftOut)
    case .objection: .objection(reason: .withheld)
    case .crashed(let message, let location):
      .crashed(message: KnownCrash.sentence(for: message) ?? .withheld, at: location?.ofHomework)
    case .exceeded(let limit, let location): .exceeded(limit: limit, at: location?.ofHomework)
    case .leftEarly(_, let location): .leftEarly(status: nil, at: location?.ofHomework)
    case .garbled: .garbled(problem: .withheld)
    case .notGraded: .notGraded(reason: "the grader could not do its job; the staff's report says why")
    }
  }
}

extension SourceLocation {
  /// The location if it can be one: a program prints it, and could print a number of its own choice.
  fileprivate var ofHomework: SourceLocation? {
    guard HomeworkFiles.paths.contains(where: { "Sources/\($0)" == file }) else { return nil }
    return SourceLocation(file: file, line: line.flatMap { (1...9999).contains($0) ? $0 : nil })
  }
}
