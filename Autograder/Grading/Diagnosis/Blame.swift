/// Who is to blame: which failures follow, or may follow, from another one.
///
/// An exercise about a layer, an activation or a loss cannot pass while the student's engine is broken. It
/// says so, and points to what is to be repaired first.
public struct Blame: Equatable, Sendable {
  /// The exercise to be repaired first.
  public let cause: RubricItem

  /// Whether the exercise cannot pass without the cause; it depends on how the student wrote it otherwise.
  public let isCertain: Bool

  /// The remark as one sentence.
  public var text: String {
    isCertain
      ? "this rests on \(cause.title), which fails; repair that first."
      : "this may rest on \(cause.title), which fails, too; look at that first."
  }
}

extension GradingResult {
  /// What else is to be repaired before a failed exercise, if anything among what was run is.
  public func blame(for result: ExerciseResult) -> Blame? {
    guard result.verdict != .passed else { return nil }
    for path in result.item.foundations.certain {
      if let cause = failure(at: path) { return Blame(cause: cause, isCertain: true) }
    }
    for path in result.item.foundations.possible {
      if let cause = failure(at: path) { return Blame(cause: cause, isCertain: false) }
    }
    return nil
  }

  /// The failed exercise with points to begin with; `nil` if none failed.
  public var firstToRepair: ExerciseResult? {
    guard let first = exercises.first(where: { $0.item.points > 0 && $0.verdict != .passed }) else {
      return nil
    }
    guard let cause = blame(for: first)?.cause else { return first }
    return (exercises + foundations).first { $0.item == cause } ?? first
  }

  private func failure(at path: String) -> RubricItem? {
    (exercises + foundations).first { $0.item.path == path && $0.verdict.isFailure }?.item
  }
}

extension Verdict {
  /// Whether the students' code is what failed.
  fileprivate var isFailure: Bool {
    switch self {
    case .passed, .notGraded: false
    case .wrong, .notImplemented, .objection, .crashed, .exceeded, .leftEarly, .garbled: true
    }
  }
}
