/// Counts what is in the results, one after the other.
struct ClassCounter {
  /// How many crashes and slow hand-ins are listed.
  private static let listed = 50

  private var exercises: [String: ClassSummary.Exercise] = [:]
  private var mistakes: [String: ClassSummary.Mistake] = [:]
  private var crashes: [ClassSummary.Crash] = []
  private var durations: [ClassSummary.Duration] = []
  private var seconds = 0.0
  private var graded = 0

  /// Takes in the result that counts of one student.
  mutating func add(_ row: GradeRow, _ record: ReadRecord) {
    seconds += record.seconds
    durations.append(.init(student: row.student, seconds: record.seconds))
    if durations.count > 2 * Self.listed { shorten() }
    guard record.state == .graded, let report = record.staffReport else { return }
    graded += 1
    var seen: Set<String> = []
    for exercise in report.exercises {
      count(exercise)
      if let hint = exercise.firstHint {
        add(hint, in: exercise.path, isFirst: seen.insert(hint.text).inserted)
      }
      guard ["crashed", "limit-exceeded", "left-early", "garbled"].contains(exercise.verdict),
        crashes.count < Self.listed * 10
      else { continue }
      let message = exercise.message.map { "\n\($0)" } ?? ""
      crashes.append(
        .init(
          student: row.student, exercise: exercise.path, verdict: exercise.verdict,
          text: String((exercise.summary + message).prefix(500))))
    }
  }

  private mutating func count(_ exercise: ReadReport.Exercise) {
    let passed = exercise.verdict == "passed"
    exercises[exercise.path, default: Self.exercise(exercise)].passed += passed ? 1 : 0
    exercises[exercise.path]?.failed += passed ? 0 : 1
    exercises[exercise.path]?.verdicts[exercise.verdict, default: 0] += 1
  }

  private static func exercise(_ exercise: ReadReport.Exercise) -> ClassSummary.Exercise {
    .init(path: exercise.path, title: exercise.name, section: exercise.section, points: exercise.maximum)
  }

  private mutating func add(_ hint: ReadReport.Hint, in path: String, isFirst: Bool) {
    var mistake = mistakes[hint.text] ?? .init(id: hint.id, text: hint.text)
    if isFirst { mistake.students += 1 }
    if !mistake.exercises.contains(path) { mistake.exercises.append(path) }
    mistakes[hint.text] = mistake
  }

  private mutating func shorten() {
    durations.sort { ($1.seconds, $0.student) < ($0.seconds, $1.student) }
    durations.removeLast(durations.count - min(durations.count, Self.listed))
  }

  /// The summary of all.
  func summary(of book: GradeBook, assignment: String) -> ClassSummary {
    var last = self
    last.shorten()
    var summary = ClassSummary(assignment: assignment, maximum: book.maximum)
    summary.students = book.rows.count
    summary.graded = graded
    summary.seconds = seconds
    let totals = Dictionary(grouping: book.rows.compactMap(\.total), by: \.hundredths)
    summary.totals = totals.keys.sorted().map {
      .init(points: Points(hundredths: $0).description, count: totals[$0]?.count ?? 0)
    }
    summary.exercises = book.exercises.map {
      exercises[$0.path] ?? .init(path: $0.path, title: $0.title, section: $0.section, points: $0.points)
    }
    summary.mistakes = mistakes.values.sorted { ($1.students, $0.text) < ($0.students, $1.text) }
    summary.crashes = crashes
    summary.slowest = last.durations
    summary.rows = book.rows.map { row in
      .init(
        id: row.student, name: row.name, attempt: row.attempt, time: row.time, raw: row.raw?.description,
        total: row.total?.description, flags: row.flags.map(\.rawValue), reason: row.reason,
        feedback: row.fileName)
    }
    return summary
  }
}
