/// One thing that is wrong, and the exercises that show it: what a report tells once.
struct Cause {
  /// The exercises that fail in the same way, in the rubric's order; the first is told.
  var exercises: [ExerciseResult]

  /// The exercises that cannot pass before the first one does.
  var blocked: [ExerciseResult] = []

  /// The exercises that may fail for this reason and say nothing of their own.
  var mayFollow: [ExerciseResult] = []

  /// What is told.
  var first: ExerciseResult { exercises[0] }

  /// Whether the exercise is here, in whatever place.
  func holds(_ path: String) -> Bool {
    (exercises + blocked + mayFollow).contains { $0.item.path == path }
  }
}

/// What is wrong with a homework, sorted by cause.
struct Causes {
  /// What is told, in the rubric's order.
  private(set) var told: [Cause] = []

  /// The exercises that came to a part that is not there: not written, or in a file that does not compile.
  private(set) var unwritten: [ExerciseResult] = []

  /// The exercises that cannot pass before the unwritten parts are there.
  private(set) var waiting: [ExerciseResult] = []

  /// Whether failures of practice exercises are left out: they are of no interest while something that is graded is wrong.
  let putsOffPractice: Bool

  /// Sorts the failures of a run.
  ///
  /// Exercises share a cause if they fail with the same words at the same place, or with the same hint; and an exercise that rests
  /// on another one that fails is no news.
  ///
  /// - Parameter isWhole: Whether practice is told in any case, and what cannot pass yet, too.
  init(_ result: GradingResult, isWhole: Bool) {
    let failed = result.exercises.filter { $0.verdict != .passed }
    putsOffPractice = !isWhole && failed.contains { $0.item.points > 0 }
    let shown = failed.filter { $0.item.points > 0 || !putsOffPractice }
    unwritten = shown.filter(\.verdict.isMissingPart)
    let written = shown.filter { !$0.verdict.isMissingPart }
    let (followers, roots) = written.divided { exercise in
      guard !isWhole, let blame = result.blame(for: exercise) else { return false }
      return shown.contains { $0.item == blame.cause }
    }
    for root in roots { place(root) }
    for follower in followers { place(follower, after: result.blame(for: follower)) }
    let order = Dictionary(
      result.exercises.enumerated().map { ($1.item.path, $0) }, uniquingKeysWith: { first, _ in first })
    told.sort { order[$0.first.item.path, default: 0] < order[$1.first.item.path, default: 0] }
  }

  /// Puts an exercise with those that fail in the same way, or in a place of its own.
  private mutating func place(_ failure: ExerciseResult) {
    if let index = told.firstIndex(where: { failure.isLike($0.first) }) {
      told[index].exercises.append(failure)
    } else {
      told.append(Cause(exercises: [failure]))
    }
  }

  private mutating func place(_ failure: ExerciseResult, after blame: Blame?) {
    guard let blame else { return place(failure) }
    if let same = told.firstIndex(where: { failure.isLike($0.first) }) {
      told[same].exercises.append(failure)
      return
    }
    let cause = told.firstIndex { $0.holds(blame.cause.path) }
    if blame.isCertain {
      if let cause { told[cause].blocked.append(failure) } else { waiting.append(failure) }
    } else if let cause, failure.shownCase?.hint == nil {
      told[cause].mayFollow.append(failure)
    } else if cause == nil, waiting.contains(where: { $0.item == blame.cause }) {
      waiting.append(failure)
    } else {
      place(failure)
    }
  }
}

extension Verdict {
  /// Whether the exercise came to a part that is not there.
  var isMissingPart: Bool {
    if case .notImplemented = self { true } else { false }
  }

  /// What failures of one cause have in common; `nil` if nothing but the cause itself would tell.
  fileprivate var token: String? {
    switch self {
    case .passed, .wrong, .notImplemented: nil
    case .crashed(let message, let location):
      location.map { "\($0) \(message.lines)" }
    case .exceeded(let limit, _) where limit.hasPrefix("not run: it rests on"): nil
    case .exceeded(let limit, let location):
      location.map { "\($0)" } ?? limit
    case .leftEarly(_, let location):
      location.map { "left \($0)" }
    case .objection(let text), .garbled(let text):
      text.isWithheld || text.isEmpty ? nil : "\(text.lines)"
    case .notGraded(let reason): reason
    }
  }
}

extension ExerciseResult {
  /// The case that tells the most: where the process ended, or the first wrong one that has a hint.
  var shownCase: CaseResult? {
    let failing = cases.filter { $0.outcome != .passed }
    if verdict != .wrong, let end = failing.first(where: { $0.outcome == .noAnswer }) { return end }
    return failing.first { $0.hint != nil } ?? failing.first
  }

  /// Whether another exercise fails in the same way.
  fileprivate func isLike(_ other: ExerciseResult) -> Bool {
    if verdict == .wrong, other.verdict == .wrong {
      return shownCase?.hint != nil && shownCase?.hint == other.shownCase?.hint
    }
    return verdict.kind == other.verdict.kind && verdict.token != nil && verdict.token == other.verdict.token
  }
}

extension Array {
  /// The elements that are so, and the others, in order.
  fileprivate func divided(by isSo: (Element) -> Bool) -> (so: [Element], others: [Element]) {
    (filter(isSo), filter { !isSo($0) })
  }
}
