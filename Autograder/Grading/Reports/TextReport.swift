/// The report for people: the total, a table by section, what is wrong with each failed exercise, the total again, what to do next.
///
/// Every line is of the grader's own words, or begins with spaces and ``QuotedText/mark``.
public struct TextReport {
  /// The widest a line of the table gets.
  private static let width = 76

  private let disclosed: DisclosedResult
  private let style: TerminalStyle
  private let isVerbose: Bool
  private let occasion: Occasion
  private let command: String

  /// Creates a report.
  ///
  /// - Parameters:
  ///   - disclosed: What to report, to whom.
  ///   - style: How to colour it.
  ///   - isVerbose: Whether to show every failing case, and what the code printed.
  ///   - occasion: What the report is for.
  ///   - command: The command that runs this autograder again: `swift run autograder`.
  public init(
    _ disclosed: DisclosedResult, style: TerminalStyle, isVerbose: Bool = false,
    occasion: Occasion = .ownWork, command: String = "swift run autograder"
  ) {
    self.disclosed = disclosed
    self.style = style
    self.isVerbose = isVerbose
    self.occasion = occasion
    self.command = command
  }

  private var result: GradingResult { disclosed.result }

  /// The whole report, ending in a line break.
  public var text: String {
    var blocks = [total]
    let notes = result.notices + [arraysNote].compactMap { $0 }
    if !notes.isEmpty { blocks.append(notes.map { "note: \($0)" }.joined(separator: "\n")) }
    blocks += result.sections.map(table)
    let failed = result.exercises.filter { $0.verdict != .passed }
    let (written, unwritten) = (failed.filter { !$0.isNotImplemented }, failed.filter(\.isNotImplemented))
    let shown = written.filter { !isPutOff($0, among: written) }
    blocks += shown.map(details)
    if shown.count < written.count {
      blocks.append(
        "\(written.count - shown.count) of the practice exercises can wait; --verbose shows what is wrong there, too."
      )
    }
    let next = NextStep(after: result, on: occasion, command: command).text
    blocks += [notImplemented(unwritten), total, next].compactMap { $0 }
    return blocks.joined(separator: "\n\n") + "\n"
  }

  // MARK: The table

  private func table(of section: Section) -> String {
    let results = result.exercises(in: section)
    let isPractice = section == .practice
    let heading =
      isPractice
      ? row(
        style("Practice (not graded)", .strong), width: 21,
        "\(results.filter { $0.verdict == .passed }.count) of \(results.count)")
      : row(
        style(section.title, .strong), width: section.title.count,
        "\(results.map(\.points).reduce(0, +)) / \(results.map(\.item.points).reduce(0, +))")
    return ([heading] + results.map(row)).joined(separator: "\n")
  }

  private func row(for result: ExerciseResult) -> String {
    let passed = result.verdict == .passed
    let mark = passed ? style("pass", .good) : style("FAIL", .bad)
    let points = result.item.points == 0 ? "" : "\(result.points) / \(result.item.points)"
    let line = row("  \(mark)  \(result.item.title)", width: 8 + result.item.title.count, points)
    guard !passed else { return line }
    return line + "\n        " + style(result.verdict.headline, .faint)
  }

  /// `left` and `right` at the two ends of a line; `width` is the number of columns `left` takes.
  private func row(_ left: String, width: Int, _ right: String) -> String {
    guard !right.isEmpty else { return left }
    let gap = max(2, Self.width - width - right.count)
    return left + String(repeating: " ", count: gap) + right
  }

  // MARK: What is wrong

  /// Whether a failure is left to the table: practice is of no interest while something that is graded is wrong.
  private func isPutOff(_ failure: ExerciseResult, among failures: [ExerciseResult]) -> Bool {
    !isVerbose && failure.item.points == 0 && failures.contains { $0.item.points > 0 }
  }

  private func details(of failure: ExerciseResult) -> String {
    var lines = [style(failure.item.title, .strong) + ": " + failure.verdict.headline]
    if let text = failure.verdict.quotation { lines += quote(text, indentation: "  ") }
    if let blame = result.blame(for: failure) { lines.append("  " + blame.text) }
    if let remark = result.bystanderRemark(on: failure) { lines.append("  " + remark) }
    let failing = failure.cases.filter { $0.outcome != .passed }
    let shown = isVerbose ? failing : Array(failing.prefix(1))
    for entry in shown {
      lines += describe(entry, of: failure)
    }
    if failing.count > shown.count {
      lines.append("  \(failing.count) of \(failure.cases.count) cases fail; --verbose shows all of them")
    }
    lines += printed(by: failure)
    guard occasion != .handin else { return lines.joined(separator: "\n") }
    lines.append("  again: \(command) --exercise \(failure.item.path)" + (isVerbose ? "" : " --verbose"))
    return lines.joined(separator: "\n")
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

  /// Where the arrays are, if the reader has them or may ask for them.
  ///
  /// The folder's name alone where the reader does not have it: staff's paths are nobody else's business.
  private var fixturesFolder: String? {
    guard let folder = result.arrays.folder else { return nil }
    let isTheirs = occasion != .handin || disclosed.reader == .staff
    return isTheirs ? folder : folder.split(separator: "/").last.map(String.init) ?? folder
  }

  private func describe(_ entry: CaseResult, of failure: ExerciseResult) -> [String] {
    let folder = fixturesFolder.map { "\($0)/\(failure.item.path)/\(entry.name)" }
    switch entry.outcome {
    case .passed:
      return []
    case .noAnswer:
      return ["  in case \(entry.name)" + (folder.map { "; given: \($0)/given/" } ?? "")]
        + (entry.hint.map { ["    hint: \($0.text)"] } ?? [])
    case .wrong(let mismatches):
      let shown = isVerbose ? mismatches : Array(mismatches.prefix(3))
      var lines = ["  case \(entry.name):"]
      lines += shown.map { "    \($0.text)" }
      if mismatches.count > shown.count {
        lines.append("    and \(mismatches.count - shown.count) more arrays")
      }
      if let hint = entry.hint { lines.append("    hint: \(hint.text)") }
      guard let folder else { return lines }
      let file = mismatches.first.map { "\(folder)/\($0.file)" }
      return lines + ["    given: \(folder)/given/" + (file.map { "  expected: \($0)" } ?? "")]
    }
  }

  private func printed(by failure: ExerciseResult) -> [String] {
    guard !failure.printed.isEmpty else { return [] }
    let limit = isVerbose ? failure.printed.lines.count : 5
    return ["  your code printed:"] + quote(failure.printed, indentation: "    ", limit: limit)
  }

  private func quote(_ text: QuotedText, indentation: String, limit: Int? = nil) -> [String] {
    guard !text.isWithheld else { return [indentation + QuotedText.withheldRemark] }
    return text.marked(upTo: limit ?? text.lines.count, remedy: "; --verbose shows them").map {
      indentation + $0
    }
  }

  private func notImplemented(_ results: [ExerciseResult]) -> String? {
    var parts: [String] = []
    var titles: [String: [String]] = [:]
    for result in results {
      guard case .notImplemented(let part, _) = result.verdict else { continue }
      if titles[part] == nil { parts.append(part) }
      titles[part, default: []].append(result.item.title)
    }
    guard !parts.isEmpty else { return nil }
    let lines = parts.map { part in
      "  \(part): " + blocked(titles[part] ?? [])
    }
    return ([style("Not implemented yet", .strong)] + lines).joined(separator: "\n")
  }

  private func blocked(_ titles: [String]) -> String {
    let shown = titles.prefix(2).joined(separator: ", ")
    return "needed by " + (titles.count > 2 ? "\(shown) and \(titles.count - 2) more" : shown)
  }

  // MARK: The end

  private var total: String {
    let score = "\(result.points) / \(result.maximum)"
    let role: TerminalStyle.Role = result.points == result.maximum ? .good : .strong
    let gap = String(repeating: " ", count: Self.width - "Total".count - score.count)
    return style("Total", .strong) + gap + style(score, role)
  }
}

extension ExerciseResult {
  fileprivate var isNotImplemented: Bool {
    if case .notImplemented = verdict { true } else { false }
  }
}
