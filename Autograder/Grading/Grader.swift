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
    let results = parallelMap(items, jobs: jobs) { item in
      progress?.start(item)
      let result = grade(item, loops)
      progress?.add(result)
      return result
    }
    let foundations = parallelMap(foundations(of: results), jobs: jobs) { grade($0, loops) }
    let failed = Set((results + foundations).filter { $0.verdict != .passed }.map(\.item.path))
    // An engine that fails may be what is wrong with a record.
    let exercises = results.map { result in
      result.item.foundations.certain.contains(where: failed.contains) ? result.withoutRecord : result
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
  func grade(_ item: RubricItem, _ loops: KnownLoops = KnownLoops()) -> ExerciseResult {
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
      let outcome = run.perform()
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
        hint: index == answered.count ? try hint(forUnanswered: outcome, of: item) : nil)
    }
    let results =
      answered.indices.map { index in
        let entry = answered[index]
        return CaseResult(
          name: entry.name, outcome: entry.mismatches.isEmpty ? .passed : .wrong(entry.mismatches),
          hint: hints[index], numericHint: numericHints[index])
      } + unanswered
    let areAllRight = results.allSatisfy { $0.outcome == .passed }
    var result = ExerciseResult(
      item: item, verdict: outcome.failure ?? (areAllRight ? .passed : .wrong), cases: results,
      printed: outcome.printed, seconds: outcome.seconds)
    result.printedIn = outcome.printedIn
    if keepsArrays { result.arrays = arrays(of: cases, answered) }
    let roles = try fixtures.exercise(item.path).roles
    result.recordReasons = Diagnosis.recordReasons(in: Array(outcome.records.values), roles: roles)
    return result
  }

  private func arrays(of cases: [FixtureCase], _ answered: [Diagnosis.Case]) -> [String: CaseArrays] {
    let pairs = cases.enumerated().map { index, entry in
      let answer = index < answered.count ? answered[index] : nil
      let actual = (answer?.actual ?? [:]).map { (name: $0.key, array: $0.value) }
      return (
        entry.name,
        CaseArrays(
          given: entry.given, expected: entry.expected, actual: actual,
          wrong: Set(answer?.mismatches.map(\.array) ?? []))
      )
    }
    return Dictionary(pairs, uniquingKeysWith: { first, _ in first })
  }

  /// What was recorded in the case that was not answered any more, if that may be why.
  private func hint(forUnanswered outcome: ExerciseRun.Outcome, of item: RubricItem) throws -> Hint? {
    guard let record = outcome.records[outcome.answers.count] else { return nil }
    switch outcome.failure {
    case .crashed, .objection:
      return Diagnosis.recordedBeforeTheEnd(record, roles: try fixtures.exercise(item.path).roles)
    default: return nil
    }
  }

  /// What each wrong answer looks like, with the record and without; what the known mistakes return is read only if there is one.
  private func hints(
    for answered: [Diagnosis.Case], of item: RubricItem
  ) throws -> (all: [Hint?], numeric: [Hint?]) {
    guard answered.contains(where: { !$0.mismatches.isEmpty }) else {
      return (answered.map { _ in nil }, answered.map { _ in nil })
    }
    let exercise = try fixtures.exercise(item.path)
    let mistakes = KnownMistakes(
      mistakes: exercise.mistakes, predictions: try fixtures.predictions(of: exercise))
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
