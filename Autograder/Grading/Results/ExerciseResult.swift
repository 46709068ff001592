/// What became of one case.
public enum CaseOutcome: Equatable, Sendable {
  /// Every array is as expected.
  case passed

  /// The arrays that are not.
  case wrong([Mismatch])

  /// No answer came: the process had ended, or the exercise could not go on.
  case noAnswer
}

/// One case and what became of it.
public struct CaseResult: Equatable, Sendable {
  /// The case's name, which is also its folder in the fixtures.
  public let name: String

  /// What became of it.
  public let outcome: CaseOutcome

  /// What a wrong answer looks like, if it looks like anything known.
  public let hint: Hint?

  /// The hint if nobody listens to the record.
  let numericHint: Hint?

  init(name: String, outcome: CaseOutcome, hint: Hint? = nil, numericHint: Hint? = nil) {
    self.name = name
    self.outcome = outcome
    self.hint = hint
    self.numericHint = numericHint
  }
}

/// What became of one exercise, and why.
public struct ExerciseResult: Sendable {
  /// The exercise.
  public let item: RubricItem

  /// What became of it.
  public package(set) var verdict: Verdict

  /// Every case, in the order of the fixtures.
  public private(set) var cases: [CaseResult]

  /// What the students' code printed.
  public let printed: QuotedText

  /// How long the process ran, in seconds; `nil` for a reader who may not know it, since code can choose it.
  public let seconds: Double?

  /// The cases in which the students' code printed something, and what, as far as that is known.
  package var printedIn: [(name: String, text: QuotedText)] = []

  /// The arrays of each case, by its name, if they were to be kept: never those of a hand-in.
  package var arrays: [String: CaseArrays] = [:]

  /// The reasons that the records of this run would give if none of the gradients had come back: a right solution gives none.
  package var recordReasons: [String] = []

  package init(
    item: RubricItem, verdict: Verdict, cases: [CaseResult], printed: QuotedText, seconds: Double?
  ) {
    (self.item, self.verdict, self.cases) = (item, verdict, cases)
    (self.printed, self.seconds) = (printed, seconds)
  }

  /// The points earned: all of the exercise's, or none.
  public var points: Int { verdict == .passed ? item.points : 0 }

  /// The result with the hints that do not rest on the record.
  var withoutRecord: ExerciseResult {
    with(
      cases: cases.map {
        CaseResult(name: $0.name, outcome: $0.outcome, hint: $0.numericHint, numericHint: $0.numericHint)
      })
  }

  private func with(cases: [CaseResult]) -> ExerciseResult {
    var result = self
    result.cases = cases
    return result
  }

  /// The first case that did not pass.
  public var firstFailure: CaseResult? {
    cases.first { $0.outcome != .passed }
  }
}
