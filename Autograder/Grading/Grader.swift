internal import NDArrays
internal import Wire

/// Grades a MyTorch: runs exercises in workers and judges what comes back.
public struct Grader: Sendable {
  private let fixtures: FixtureSet
  private let worker: String
  private let timeout: Double
  private let prefix: [String]
  private let budget: TimeBudget?
  private let keepsArrays: Bool

  /// So many times its own time an exercise may take if the computer has other things to do.
  private static let patience = 5.0

  /// Creates a grader.
  ///
  /// - Parameters:
  ///   - fixtures: The givens and the expected arrays.
  ///   - worker: The program that links the MyTorch to be graded.
  ///   - timeout: How long one exercise may run, in seconds.
  ///   - prefix: The program and arguments that run the worker, such as a sandbox; empty for none.
  ///   - keepsArrays: Whether results hold the arrays of all cases: only for those who have them anyway.
  ///   - budget: What all exercises together may take of; those for which nothing is left are not run.
  public init(
    fixtures: FixtureSet, worker: String, timeout: Double, prefix: [String] = [], budget: TimeBudget? = nil,
    keepsArrays: Bool = false
  ) {
    self.fixtures = fixtures
    self.worker = worker
    self.timeout = timeout
    self.prefix = prefix
    self.budget = budget
    self.keepsArrays = keepsArrays
  }

  /// Grades some exercises, up to `jobs` of them at once; the result has them in the order given.
  ///
  /// - Parameter progress: Is told of each exercise as soon as it is graded.
  public func grade(_ items: [RubricItem], jobs: Int, progress: GradingProgress? = nil) -> GradingResult {
    let loops = KnownLoops()
    progress?.begin(items, with: fixtures)
    let results = parallelMap(items, jobs: jobs, with: WorkerSlot.init) { slot, item in
      progress?.start(item)
      let result = grade(item, in: slot, loops)
      progress?.add(result)
      return result
    }
    let foundations = parallelMap(foundations(of: results), jobs: jobs, with: WorkerSlot.init) { slot, item in
      grade(item, in: slot, loops)
    }
    let failed = Set((results + foundations).filter { $0.verdict != .passed }.map(\.item.path))
    // An engine that fails may be what is wrong with a record, and whatever fails below may be what crashed.
    let exercises = results.map { result in
      let foundations = result.item.foundations
      if foundations.certain.contains(where: failed.contains) {
        return result.withoutRecord.withBrokenFoundations
      }
      return foundations.possible.contains(where: failed.contains) ? result.withBrokenFoundations : result
    }
    return GradingResult(fixtures: fixtures, exercises: exercises, foundations: foundations)
  }

  /// What failed exercises rest on and what was not run with them.
  private func foundations(of results: [ExerciseResult]) -> [RubricItem] {
    let failed = results.filter { $0.verdict != .passed }.map(\.item.foundations)
    let paths = Set(failed.flatMap { $0.certain + $0.possible }).subtracting(results.map(\.item.path))
    return fixtures.rubric.items.filter { paths.contains($0.path) }
  }

  /// Grades one exercise.
  func grade(_ item: RubricItem, in slot: WorkerSlot, _ loops: KnownLoops = KnownLoops()) -> ExerciseResult {
    do {
      let cases = try fixtures.cases(of: item.path)
      let left = budget?.remaining ?? timeout
      if let verdict = loops.verdict(on: item) { return Self.notRun(item, cases, verdict) }
      guard left > 0 else {
        return Self.notRun(item, cases, .exceeded(limit: "not run: \(Self.usedUp)", at: nil))
      }
      var run = ExerciseRun(
        path: item.path, cases: cases, worker: worker, timeout: min(timeout, left), prefix: prefix)
      if left < timeout { run.whenTimeIsUp = "\(Self.usedUp) before it was done" }
      run.patience =
        budget.map { min(timeout * (Self.patience - 1), max(0, $0.remaining - timeout)) }
        ?? timeout * (Self.patience - 1)
      run.suspects = loops.suspects
      let outcome = run.perform(in: slot)
      if let loop = outcome.loop { loops.note(item, loop) }
      let result = try judged(item, cases, outcome)
      if result.verdict == .wrong || outcome.failure?.mayBeOfArrays == true { try fixtures.verify(item.path) }
      return result
    } catch {
      return ExerciseResult(
        item: item, verdict: .notGraded(reason: "\(error)"), cases: [], printed: "", seconds: 0)
    }
  }

  private static let usedUp = "the time for the whole hand-in was used up"

  /// What became of an exercise that was not run.
  private static func notRun(
    _ item: RubricItem, _ cases: [FixtureCase], _ verdict: Verdict
  ) -> ExerciseResult {
    ExerciseResult(
      item: item, verdict: verdict,
      cases: cases.map { CaseResult(name: $0.name, outcome: .noAnswer) }, printed: "", seconds: 0)
  }

  /// Points are for what was answered, compared here: a process that ended in any other way than with one right answer to
  /// each case earns none.
  private func judged(
    _ item: RubricItem, _ cases: [FixtureCase], _ outcome: ExerciseRun.Outcome
  ) throws -> ExerciseResult {
    let judge = Judge()
    let answered = zip(cases, outcome.answers).enumerated().map { index, answered in
      let (entry, answer) = answered
      return Diagnosis.Case(
        name: entry.name, given: entry.given, expected: entry.expected, actual: answer,
        mismatches: judge.mismatches(in: answer, given: entry.given, expected: entry.expected),
        record: outcome.records[index])
    }
    let (hints, numericHints) = try hints(for: answered, of: item)
    let unanswered = try cases.indices.dropFirst(answered.count).map { index in
      CaseResult(
        name: cases[index].name, outcome: .noAnswer,
        hint: index == answered.count
          ? try hint(forUnanswered: cases[index], after: answered, outcome, of: item) : nil)
    }
    let results =
      answered.indices.map { index in
        let entry = answered[index]
        return CaseResult(
          name: entry.name, outcome: entry.mismatches.isEmpty ? .passed : .wrong(entry.mismatches),
          hint: hints[index], numericHint: numericHints[index])
      } + unanswered
    let areAllRight = results.allSatisfy { $0.outcome == .passed }
    let exercise = try fixtures.exercise(item.path)
    var result = ExerciseResult(
      item: item, verdict: outcome.failure ?? (areAllRight ? .passed : .wrong),
      cases: outcome.isObjection ? results : withLastHint(results, answered, exercise),
      printed: outcome.printed, seconds: outcome.seconds)
    result.printedIn = outcome.printedIn
    if keepsArrays { result.arrays = arrays(of: cases, answered, outcome.records, roles: exercise.roles) }
    result.recordReasons = Diagnosis.recordReasons(in: Array(outcome.records.values), roles: exercise.roles)
    return result
  }

  private func arrays(
    of cases: [FixtureCase], _ answered: [Diagnosis.Case], _ records: [Int: OperationRecord],
    roles: [ArrayRole]
  ) -> [String: CaseArrays] {
    let pairs = cases.enumerated().map { index, entry in
      let answer = index < answered.count ? answered[index] : nil
      let actual = (answer?.actual ?? [:]).map { (name: $0.key, array: $0.value) }
      return (
        entry.name,
        CaseArrays(
          given: entry.given, expected: entry.expected, actual: actual,
          wrong: Set(answer?.mismatches.map(\.array) ?? []),
          record: records[index].map { CaseRecord($0, answer: answer, roles: roles) })
      )
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// The cases with what can be said at the last, where nothing else is known of any: what is new there, or where the wrong numbers are.
  private func withLastHint(
    _ results: [CaseResult], _ answered: [Diagnosis.Case], _ exercise: FixtureManifest.Exercise
  ) -> [CaseResult] {
    let formula =
      results.allSatisfy { $0.hint == nil } ? FormulaReason(roles: exercise.roles).hint(for: answered) : nil
    var cases = formula == nil ? Topics(exercise.topics ?? [:]).added(to: results) : results
    guard cases.allSatisfy({ $0.hint == nil }),
      let index = cases.firstIndex(where: { $0.outcome != .passed }), index < answered.count,
      let hint = formula ?? Whereabouts(roles: exercise.roles).hint(for: answered)
    else { return cases }
    cases[index] = CaseResult(name: cases[index].name, outcome: cases[index].outcome, hint: hint)
    return cases
  }

  /// Why a case was not answered any more: what was recorded in it, or what the crash says.
  private func hint(
    forUnanswered entry: FixtureCase, after answered: [Diagnosis.Case], _ outcome: ExerciseRun.Outcome,
    of item: RubricItem
  ) throws -> Hint? {
    let text: QuotedText
    switch outcome.failure {
    case .crashed(let message, _): text = message
    case .objection(let reason): text = reason
    case .exceeded: return outcome.loop == nil ? nil : CrashReason.endless
    default: return nil
    }
    let exercise = try fixtures.exercise(item.path)
    if let record = outcome.records[outcome.answers.count],
      let hint = Diagnosis.recordedBeforeTheEnd(record, roles: exercise.roles)
    {
      return hint
    }
    guard !text.isEmpty else { return nil }
    let message = text.lines.joined()
    // What was answered wrongly before has a hint of its own.
    let mistakes = try knownMistakes(
      of: exercise, needsPredictions: answered.contains { !$0.mismatches.isEmpty })
    return mistakes.hint(forEnding: message, in: entry.name, after: answered, roles: exercise.roles)
      ?? ShapeReason(message, arrays: entry.given + entry.expected)?.hint ?? CrashReason.hint(for: message)
  }

  private func knownMistakes(
    of exercise: FixtureManifest.Exercise, needsPredictions: Bool
  ) throws -> KnownMistakes {
    KnownMistakes(
      mistakes: exercise.mistakes, areScenariosIndependent: exercise.hasIndependentScenarios ?? false,
      predictions: needsPredictions ? try fixtures.predictions(of: exercise) : [:])
  }

  /// What each wrong answer looks like, with the record and without; what the known mistakes return is read only if there is one.
  private func hints(
    for answered: [Diagnosis.Case], of item: RubricItem
  ) throws -> (all: [Hint?], numeric: [Hint?]) {
    guard answered.contains(where: { !$0.mismatches.isEmpty }) else {
      return (answered.map { _ in nil }, answered.map { _ in nil })
    }
    let exercise = try fixtures.exercise(item.path)
    let mistakes = try knownMistakes(of: exercise, needsPredictions: true)
    let diagnosis = Diagnosis(roles: exercise.roles, mistakes: mistakes)
    let numeric = diagnosis.hints(for: answered.map(\.withoutRecord))
    guard answered.contains(where: { $0.record != nil }) else { return (numeric, numeric) }
    return (diagnosis.hints(for: answered), numeric)
  }
}

extension Verdict {
  /// Whether other arrays could have led to another verdict.
  fileprivate var mayBeOfArrays: Bool {
    switch self {
    case .wrong, .objection, .crashed: true
    default: false
    }
  }
}
