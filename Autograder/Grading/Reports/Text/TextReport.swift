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

  private var notes: [String] {
    (result.notices + [arraysNote].compactMap { $0 }).flatMap { note in
      // What follows the first line is quoted.
      let lines = note.split(separator: "\n", omittingEmptySubsequences: false)
      return layout.paragraph("note: \(lines[0])") + lines.dropFirst().flatMap(quoted)
    }
  }

  /// A line of a notice that is somebody else's words, with its mark.
  private func quoted(_ line: Substring) -> [String] {
    let text = line.drop { $0 == " " }
    guard text.hasPrefix(QuotedText.mark) else { return [String(line)] }
    return layout.quotation(QuotedText(String(text.dropFirst(QuotedText.mark.count))), indentation: 4)
  }

  /// What the reader must know of the arrays; `nil` if they are those of the handout.
  private var arraysNote: String? {
    let arrays = result.arrays
    if disclosed.hidesArrays {
      return
        "graded with arrays that are not in the handout: their numbers, and what your code says of them, are left out"
    }
    guard !arrays.areKnownToStudents, let seed = arrays.seed else { return nil }
    return arrays.origin == .fresh
      ? "graded with fresh arrays from the seed \(seed), which is not for students; 'autograder fixtures --seed \(seed) --output DIR' "
        + "makes them again"
      : "graded with arrays from the seed \(seed), which is not for students"
  }

  // MARK: What is wrong

  private func told(_ causes: [Cause], in result: GradingResult) -> [[String]] {
    let shown = isVerbose || occasion == .handin ? causes : Array(causes.prefix(Self.maximumCauses))
    let blocks = shown.map { cause in
      CauseText(
        cause: cause, result: result, layout: layout, isVerbose: isVerbose, occasion: occasion,
        command: command, folder: fixturesFolder
      ).lines
    }
    guard causes.count > shown.count else { return blocks }
    let more = causes.dropFirst(shown.count).map(\.first.item.title).joined(separator: ", ")
    return blocks + [layout.paragraph("Also wrong (--verbose tells why): \(more)")]
  }

  /// Where the arrays are, if the reader has them or may ask for them.
  ///
  /// The folder's name alone where the reader does not have it: staff's paths are nobody else's business.
  private var fixturesFolder: String? {
    guard let folder = result.arrays.folder else { return nil }
    let isTheirs = occasion != .handin || disclosed.reader == .staff
    return isTheirs ? folder : folder.split(separator: "/").last.map(String.init) ?? folder
  }

  /// What is not there yet, part by part, and how many exercises wait for it.
  private func missing(_ causes: Causes) -> [String] {
    var parts: [(name: String, count: Int)] = []
    var leftOut: [String] = []
    for case .notImplemented(let part, _, let file) in causes.unwritten.map(\.verdict) {
      if let file {
        if !leftOut.contains(file.text) { leftOut.append(file.text) }
        continue
      }
      if let index = parts.firstIndex(where: { $0.name == part }) {
        parts[index].count += 1
      } else {
        parts.append((part, 1))
      }
    }
    guard !causes.unwritten.isEmpty else { return [] }
    let list = parts.map { $0.count == 1 ? $0.name : WrappedText.tied("\($0.name) (\($0.count) exercises)") }
    var lines = leftOut.flatMap { file in
      layout.paragraph(
        "\(file): \(causes.unwritten.count { $0.verdict.headline == file }) exercises need it", .alarm)
    }
    if !list.isEmpty {
      lines += layout.paragraph("Not written yet: \(list.joined(separator: ", "))")
    }
    let count = causes.waiting.count
    if count > 0 {
      lines += layout.paragraph(
        "\(count) more exercise\(count == 1 ? "" : "s") cannot pass before.", indentation: 2)
    }
    return lines
  }
}
