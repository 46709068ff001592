/// What a report says of one cause, part by part: a terminal and a page lay the same words out.
struct CauseAccount {
  /// How many exercises are named before the rest is only counted.
  private static let namedExercises = 6

  /// How many arrays of a case are described.
  private static let describedArrays = 3

  /// One case that failed.
  struct Case {
    let result: CaseResult

    /// The line above it.
    let heading: String

    /// A line for each array that is described, and what is said of the others.
    var mismatches: [String] = []
    var moreMismatches: String?
    var hint: String?

    /// Where the arrays are, for those who open the files.
    var paths: [String] = []
  }

  /// A command that tells more.
  struct Command: Equatable {
    let label: String
    let line: String
  }

  let cause: Cause
  let result: GradingResult
  let isVerbose: Bool
  let occasion: Occasion
  let command: String

  /// The folder of the arrays, if the reader has it or may ask for it.
  let folder: String?

  /// The exercise that is told.
  var failure: ExerciseResult { cause.first }

  /// Its title, and how many others there are.
  var title: String {
    let more = cause.exercises.count - 1
    return failure.item.title + (more > 0 ? " and \(more) more" : "")
  }

  /// The titles of the others.
  var also: String? {
    cause.exercises.count > 1 ? Self.named("also: ", Array(cause.exercises.dropFirst())) : nil
  }

  // MARK: Cases

  /// The case that tells the most; every case that failed if everything is to be told.
  var cases: [Case] {
    let shown = isVerbose ? failing : failure.shownCase.map { [$0] } ?? []
    return shown.compactMap { account(of: $0) }
  }

  /// The cases that were answered wrongly and are not told.
  var otherCases: [Case] {
    guard !isVerbose else { return [] }
    return failing.filter { $0.name != failure.shownCase?.name && $0.outcome != .noAnswer }.compactMap {
      account(of: $0, isFirst: false)
    }
  }

  private var failing: [CaseResult] { failure.cases.filter { $0.outcome != .passed } }

  private func account(of entry: CaseResult, isFirst: Bool = true) -> Case? {
    switch entry.outcome {
    case .passed: return nil
    case .noAnswer:
      let given = folder.map { "; given: \($0)/\(failure.item.path)/\(entry.name)/given/" } ?? ""
      return Case(
        result: entry, heading: "in case \(entry.name)\(showsPaths ? given : "")", hint: hint(of: entry))
    case .wrong(let mismatches):
      let several =
        isFirst && failing.count > 1 && !isVerbose
        ? " (\(failing.count) of \(failure.cases.count) cases fail)" : ""
      let described = isVerbose ? mismatches : Array(mismatches.prefix(Self.describedArrays))
      let more = mismatches.count - described.count
      return Case(
        result: entry, heading: "in case \(entry.name)\(several):", mismatches: described.map(\.text),
        moreMismatches: more > 0 ? "and \(more) more array\(more == 1 ? "" : "s")" : nil,
        hint: hint(of: entry), paths: paths(of: entry, mismatches))
    }
  }

  private func hint(of entry: CaseResult) -> String? { entry.hint.map { "hint: \($0.text)" } }

  private func paths(of entry: CaseResult, _ mismatches: [Mismatch]) -> [String] {
    guard showsPaths, let folder else { return [] }
    let place = "\(folder)/\(failure.item.path)/\(entry.name)"
    return ["given: \(place)/given/"] + mismatches.prefix(1).map { "expected: \(place)/\($0.file)" }
  }

  /// Who runs the autograder is told the command that prints the arrays.
  private var showsPaths: Bool { occasion == .handin }

  // MARK: What to do

  /// What is to be looked at first, or instead.
  var advice: [String] {
    [result.blame(for: failure)?.text, result.bystanderRemark(on: failure)].compactMap(\.self)
  }

  /// What the code printed: in the case that is told, if that is known.
  var printed: [(heading: String, text: QuotedText)] {
    guard !failure.printed.isEmpty else { return [] }
    let told = failure.printedIn.filter { isVerbose || $0.name == failure.shownCase?.name }
    guard !told.isEmpty else { return [("your code printed:", failure.printed)] }
    return told.map { ("your code printed in case \($0.name):", $0.text) }
  }

  /// What else fails.
  var followers: [String] {
    let perhaps =
      cause.mayFollow.isEmpty ? nil : Self.named("perhaps for the same reason: ", cause.mayFollow)
    let count = cause.blocked.count
    let blocked =
      count == 0
      ? nil
      : "\(count) more exercise\(count == 1 ? "" : "s") cannot pass before this is right, and \(count == 1 ? "is" : "are") not told."
    return [perhaps, blocked].compactMap(\.self)
  }

  private static func named(_ beginning: String, _ exercises: [ExerciseResult]) -> String {
    let titles = exercises.prefix(namedExercises).map(\.item.title)
    let more = exercises.count - titles.count
    return beginning + titles.joined(separator: ", ") + (more > 0 ? " and \(more) more" : "")
  }

  /// How whoever runs the autograder sees more, and tries again.
  var commands: [Command] {
    guard occasion != .handin else { return [] }
    let show =
      failure.verdict == .wrong && !isVerbose
      ? failure.shownCase.map {
        Command(label: "arrays", line: "\(command) show \(failure.item.path) \($0.name)")
      }
      : nil
    return [show, Command(label: "again", line: "\(command) \(failure.item.path)")].compactMap(\.self)
  }
}
