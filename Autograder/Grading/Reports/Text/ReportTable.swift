/// The points by section, and by exercise where that is asked for.
struct ReportTable {
  /// Which exercises have a line of their own.
  enum Rows {
    case none, failed, all
  }

  let result: GradingResult
  let layout: ReportLayout
  let rows: Rows

  /// Whether the failures of practice are not told.
  let putsOffPractice: Bool

  /// How wide the names of sections are.
  private static let nameWidth = Section.allCases.map(\.title.count).max() ?? 0

  /// The lines.
  var lines: [String] {
    result.sections.flatMap { section in
      self.section(section, result.exercises(in: section)) + self.exercises(in: section)
    }
  }

  /// One section's line: `Linear      3 of 4   …   7 / 9`.
  func section(_ section: Section, _ exercises: [ExerciseResult]) -> [String] {
    let passed = exercises.count { $0.verdict == .passed }
    let unwritten = exercises.count { $0.verdict.isMissingPart }
    let name = section.title + String(repeating: " ", count: Self.nameWidth - section.title.count + 3)
    var counts = "\(passed) of \(exercises.count)"
    if unwritten > 0 {
      counts += unwritten == exercises.count ? ", not written" : ", \(unwritten) not written"
    }
    let maximum = exercises.map(\.item.points).reduce(0, +)
    let right =
      maximum > 0
      ? "\(exercises.map(\.points).reduce(0, +)) / \(maximum)"
      : passed < exercises.count && putsOffPractice ? "can wait" : "no points"
    let role: TerminalStyle.Role =
      passed == exercises.count ? .good : maximum == 0 ? .faint : passed == 0 ? .alarm : .strong
    return layout.row(WrappedText.tied(name) + counts, right, indentation: 2, right: role)
  }

  private func exercises(in section: Section) -> [String] {
    let shown = result.exercises(in: section).filter { exercise in
      switch rows {
      case .none: false
      case .failed: exercise.verdict != .passed && (section != .practice || !putsOffPractice)
      case .all: true
      }
    }
    return shown.flatMap(row)
  }

  private func row(for exercise: ExerciseResult) -> [String] {
    let passed = exercise.verdict == .passed
    let points = exercise.item.points == 0 ? "" : "\(exercise.points) / \(exercise.item.points)"
    let line = layout.row(
      "\(passed ? "pass" : "FAIL")  \(exercise.item.title)", points, indentation: 4, left: passed ? nil : .bad
    )
    guard !passed, rows == .failed else { return line }
    return line + layout.paragraph(exercise.verdict.tiedHeadline, indentation: 10)
  }
}

extension Verdict {
  /// The headline, with the place in one piece.
  var tiedHeadline: String {
    guard let place = location.map({ "\($0)" }), place.contains(" ") else { return headline }
    return headline.replacing(place, with: WrappedText.tied(place))
  }
}
