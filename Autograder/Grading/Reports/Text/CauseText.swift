/// The lines of a report about one cause.
struct CauseText {
  /// How many exercises are named before the rest is only counted.
  private static let namedExercises = 6

  /// How many arrays of a case are described.
  private static let describedArrays = 3

  /// How many lines of what the code printed are shown.
  private static let printedLines = 5

  let cause: Cause
  let result: GradingResult
  let layout: ReportLayout
  let isVerbose: Bool
  let occasion: Occasion
  let command: String

  /// The folder of the arrays, if the reader has it or may ask for it.
  let folder: String?

  private var failure: ExerciseResult { cause.first }

  /// The lines: what is wrong, where, what it looks like, what else follows, how to see more.
  var lines: [String] {
    heading + quotation + cases + advice + printed + followers + commands
  }

  private var heading: [String] {
    let more = cause.exercises.count - 1
    let title = failure.item.title + (more > 0 ? " and \(more) more" : "")
    let lines = layout.paragraph("\(title): \(failure.verdict.tiedHeadline)", hanging: 4, .alarm)
    return lines + (more > 0 ? named("also: ", Array(cause.exercises.dropFirst())) : [])
  }

  private var quotation: [String] {
    failure.verdict.quotation.map { layout.quotation($0, indentation: 2) } ?? []
  }

  // MARK: Cases

  private var cases: [String] {
    let failing = failure.cases.filter { $0.outcome != .passed }
    let shown = isVerbose ? failing : failure.shownCase.map { [$0] } ?? []
    return shown.flatMap { describe($0, of: failing) }
  }

  private func describe(_ entry: CaseResult, of failing: [CaseResult]) -> [String] {
    switch entry.outcome {
    case .passed: return []
    case .noAnswer:
      let given = folder.map { "; given: \($0)/\(failure.item.path)/\(entry.name)/given/" } ?? ""
      return layout.paragraph("in case \(entry.name)\(showsPaths ? given : "")", indentation: 2)
        + hint(of: entry) + arrays(of: entry)
    case .wrong(let mismatches):
      let several =
        failing.count > 1 && !isVerbose ? " (\(failing.count) of \(failure.cases.count) cases fail)" : ""
      let described = isVerbose ? mismatches : Array(mismatches.prefix(Self.describedArrays))
      var lines = layout.paragraph("in case \(entry.name)\(several):", indentation: 2)
      lines += described.flatMap { layout.paragraph(WrappedText.tyingBrackets($0.text), indentation: 4) }
      let more = mismatches.count - described.count
      if more > 0 {
        lines += layout.paragraph("and \(more) more array\(more == 1 ? "" : "s")", indentation: 4)
      }
      return lines + hint(of: entry) + paths(of: entry, mismatches) + arrays(of: entry)
    }
  }

  private func hint(of entry: CaseResult) -> [String] {
    entry.hint.map { layout.paragraph("hint: \($0.text)", indentation: 2, hanging: 6, .strong) } ?? []
  }

  /// Where the arrays of a case are, for those who open the files.
  private func paths(of entry: CaseResult, _ mismatches: [Mismatch]) -> [String] {
    guard showsPaths, let folder else { return [] }
    let place = "\(folder)/\(failure.item.path)/\(entry.name)"
    let expected = mismatches.first.map { " expected: \(place)/\($0.file)" } ?? ""
    return layout.paragraph("given: \(place)/given/\(expected)", indentation: 4, .faint)
  }

  /// Who runs the autograder is told the command that prints the arrays.
  private var showsPaths: Bool { occasion == .handin }

  private func arrays(of entry: CaseResult) -> [String] {
    guard isVerbose, occasion != .handin, let arrays = failure.arrays[entry.name] else { return [] }
    return ArrayComparison(arrays, layout: layout, indentation: 4).lines
  }

  // MARK: What to do

  private var advice: [String] {
    let blame = result.blame(for: failure)?.text
    return [blame, result.bystanderRemark(on: failure)].compactMap { $0 }.flatMap {
      layout.paragraph($0, indentation: 2, .strong)
    }
  }

  /// What the code printed: in the case that is told, if that is known.
  private var printed: [String] {
    guard !failure.printed.isEmpty else { return [] }
    let told = failure.printedIn.filter { isVerbose || $0.name == failure.shownCase?.name }
    let parts =
      told.isEmpty ? [(name: nil, text: failure.printed)] : told.map { (name: $0.name, text: $0.text) }
    return parts.flatMap { name, text in
      let limit = isVerbose ? text.lines.count : Self.printedLines
      return layout.paragraph("your code printed\(name.map { " in case \($0)" } ?? ""):", indentation: 2)
        + layout.quotation(text, indentation: 4, limit: limit)
    }
  }

  private var followers: [String] {
    var lines: [String] = []
    if !cause.mayFollow.isEmpty { lines += named("perhaps for the same reason: ", cause.mayFollow) }
    let count = cause.blocked.count
    if count > 0 {
      lines += layout.paragraph(
        "\(count) more exercise\(count == 1 ? "" : "s") cannot pass before this is right, and \(count == 1 ? "is" : "are") not told.",
        indentation: 2)
    }
    return lines
  }

  private func named(_ beginning: String, _ exercises: [ExerciseResult]) -> [String] {
    let titles = exercises.prefix(Self.namedExercises).map(\.item.title)
    let more = exercises.count - titles.count
    let list =
      more > 0 ? titles.joined(separator: ", ") + " and \(more) more" : titles.joined(separator: ", ")
    return layout.paragraph(beginning + list, indentation: 2)
  }

  private var commands: [String] {
    guard occasion != .handin else { return [] }
    var lines: [String] = []
    if failure.verdict == .wrong, !isVerbose, let entry = failure.shownCase {
      lines += layout.paragraph(
        "arrays: " + WrappedText.tied("\(command) show \(failure.item.path) \(entry.name)"), indentation: 2,
        .faint)
    }
    return lines
      + layout.paragraph(
        "again: " + WrappedText.tied("\(command) \(failure.item.path)"), indentation: 2, .faint)
  }
}
