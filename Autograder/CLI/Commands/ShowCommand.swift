import Foundation
import Grading

/// Prints the arrays of an exercise: given, expected, and what the MyTorch in this package returns.
struct ShowCommand: Command {
  static let name = "show"
  static let synopsis = "EXERCISE [CASE] [OPTIONS]"
  static let summary = """
    Shows the arrays of an exercise: given, expected, and yours.

    EXERCISE is a path such as linear/backward, or words of a title that only one exercise has; CASE is the name of a case, or
    its number. Without a case, all that fail are shown, or the first one if none does.
    """
  static let options = GradingOptions.options.filter { ["--fixtures", "--timeout"].contains($0.name) }

  private let exercise: String
  private let entry: String?
  private let options: GradingOptions

  init(_ arguments: ParsedArguments) throws {
    guard let exercise = arguments.positional.first else {
      throw UsageError.missing(
        "say which exercise to show: \(CommandLineTool.invocation) show linear/backward 1")
    }
    if arguments.positional.count > 2 { throw UsageError.unexpectedArgument(arguments.positional[2]) }
    self.exercise = exercise
    entry = arguments.positional.dropFirst().first
    options = try GradingOptions(arguments)
  }

  func run() throws -> ExitStatus {
    let installation = try Installation.current()
    let fixtures = try FixtureSet(folder: options.fixtures ?? installation.fixturesFolder())
    let item = try Self.item(exercise, of: fixtures.rubric)
    let grader = Grader(
      fixtures: fixtures, worker: installation.worker, timeout: options.timeout, keepsArrays: true)
    let graded = grader.grade([item], jobs: 1)
    if let problem = graded.gradingProblems.first {
      CommandLineTool.complain(problem)
      return .failure
    }
    guard let result = graded.exercises.first else { return .failure }
    let report = ArraysReport(
      result, cases: try Self.cases(entry, of: result), style: .standard(for: STDOUT_FILENO),
      width: TerminalWidth.standard(for: STDOUT_FILENO))
    try StandardOutput.write(Data(report.text.utf8))
    return result.verdict == .passed ? .success : .pointsMissing
  }

  /// The one exercise that a name means.
  static func item(_ name: String, of rubric: Rubric) throws -> RubricItem {
    let items = try GradingOptions.items(of: rubric, sections: [name], exercises: [])
    guard let item = items.first, items.count == 1 else {
      throw UsageError.missing(
        "'\(name)' is \(items.count) exercises; say which one: \(items.map(\.path).joined(separator: ", ")).")
    }
    return item
  }

  /// The cases that a name or a number means; without one, those that failed.
  static func cases(_ name: String?, of result: ExerciseResult) throws -> [String] {
    let names = result.cases.map(\.name)
    guard let name else {
      let failed = result.cases.filter { $0.outcome != .passed }.map(\.name)
      return failed.isEmpty ? Array(names.prefix(1)) : failed
    }
    let meant = names.filter { $0 == name || $0.hasPrefix("\(name)-") }
    guard !meant.isEmpty else {
      throw UsageError.missing(
        "\(result.item.path) has no case '\(name)'; its cases are: \(names.joined(separator: ", ")).")
    }
    return meant
  }
}
