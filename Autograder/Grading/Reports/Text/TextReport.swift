/// The report for people: the total, the points by section, what is wrong, each cause once, the total again, what to do next.
///
/// It is one screen if things go well. Every line is of the grader's own words, or begins with spaces and ``QuotedText/mark``.
public struct TextReport {
  /// How many causes are told at once.
  private static let maximumCauses = 5

  /// So many exercises have a line each in the table; of more than that the sections have.
  private static let fewExercises = 8

  private let disclosed: DisclosedResult
  private let layout: ReportLayout
  private let isVerbose: Bool
  private let occasion: Occasion
  private let command: String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - disclosed: What to report, to whom.
  ///   - style: How to colour it.
  ///   - width: How many columns a line may have; words wider than that, such as paths, go beyond it.
  ///   - isVerbose: Whether to show every failing case of every exercise, the arrays, and all that the code printed.
  ///   - occasion: What the report is for.
  ///   - command: The command that runs this autograder again: `swift run autograder`.
  public init(
    _ disclosed: DisclosedResult, style: TerminalStyle, width: Int = TerminalWidth.ofPipes,
    isVerbose: Bool = false, occasion: Occasion = .ownWork, command: String = "swift run autograder"
  ) {
    self.disclosed = disclosed
    self.layout = ReportLayout(width: width, style: style)
    self.isVerbose = isVerbose
    self.occasion = occasion
    self.command = command
  }

  private var result: GradingResult { disclosed.result }

  /// The whole report, ending in a line break.
  public var text: String {
    let causes = Causes(result, isWhole: isVerbose)
    let table = ReportTable(
      result: result, layout: layout, rows: rows, putsOffPractice: causes.putsOffPractice)
    let blocks =
      [total, notes, table.lines] + told(causes.told, in: result) + [missing(causes), total, next]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n") + "\n"
  }

  /// What the report says of some exercises, cause by cause; without a line break at the end.
  public func details(on items: [RubricItem]) -> String {
    var about = result
    let isAbout = { (exercise: ExerciseResult) in items.contains(exercise.item) }
    // What they rest on is told only if it is among them.
    about.foundations += about.exercises.filter { !isAbout($0) }
    about.exercises = about.exercises.filter(isAbout)
    let causes = Causes(about, isWhole: isVerbose)
    let blocks = told(causes.told, in: about) + [missing(causes)]
    return blocks.filter { !$0.isEmpty }.map { $0.joined(separator: "\n") }.joined(separator: "\n\n")
  }

  private var rows: ReportTable.Rows {
    if isVerbose || (occasion != .handin && result.exercises.count <= Self.fewExercises) { return .all }
    return occasion == .handin ? .failed : .none
  }

  private var total: [String] {
    layout.row(
      "Total", "\(result.points) / \(result.maximum)", left: .strong,
      right: result.points == result.maximum ? .good : .strong)
  }

  private var next: [String] {
    NextStep(after: result, on: occasion, command: command).text.map { layout.paragraph($0, .strong) } ?? []
  }

  // MARK: Notes

  private var account: ReportAccount { ReportAccount(disclosed: disclosed, occasion: occasion) }

  private var notes: [String] {
    account.notes.flatMap { note in
      layout.paragraph("note: \(note.text)")
        + note.quoted.flatMap { layout.quotation($0, indentation: 4) }
    }
  }

  // MARK: What is wrong

  private func told(_ causes: [Cause], in result: GradingResult) -> [[String]] {
    let shown = isVerbose || occasion == .handin ? causes : Array(causes.prefix(Self.maximumCauses))
    let blocks = shown.map { cause in
      CauseText(
        account: account.account(of: cause, in: result, isVerbose: isVerbose, command: command),
        layout: layout
      ).lines
    }
    guard causes.count > shown.count else { return blocks }
    let more = causes.dropFirst(shown.count).map(\.first.item.title).joined(separator: ", ")
    return blocks + [layout.paragraph("Also wrong (--verbose tells why): \(more)")]
  }

  /// What is not there yet, part by part, and how many exercises wait for it.
  private func missing(_ causes: Causes) -> [String] {
    let missing = UnwrittenParts(causes)
    var lines = missing.leftOut.flatMap { layout.paragraph($0, .alarm) }
    if !missing.unwritten.isEmpty {
      let list = missing.unwritten.map(WrappedText.tied).joined(separator: ", ")
      lines += layout.paragraph("Not written yet: \(list)")
    }
    return lines + (missing.waiting.map { layout.paragraph($0, indentation: 2) } ?? [])
  }
}
