import Foundation
import Grading

/// Grades the MyTorch in this package: what runs when no command is named.
struct RunCommand: Command {
  static let name = "run"
  static let synopsis = "[SECTION|EXERCISE ...] [OPTIONS]"
  static let summary = """
    Runs the exercises of the homework against your MyTorch and shows the points.

    sections: \(Section.allCases.map(\.rawValue).joined(separator: ", ")); exercises: words of their titles, such as tanh.
    Without any, all exercises.
    """
  static let options =
    GradingOptions.options + [
      Option("--list", help: "show what the exercises are called, and what they are worth; run nothing"),
      Option("--watch", help: "go on: build and grade again whenever you save a file, and show what changed"),
    ]

  /// What `--watch` has no use for: it shows changes, to somebody who sits before it.
  private static let notWhileWatching = ["--format", "--output", "--list"]

  private let names: [String]
  private let exercises: [String]
  private let options: GradingOptions
  private let watches: Bool
  private let lists: Bool

  init(_ arguments: ParsedArguments) throws {
    names = arguments.positional
    exercises = arguments.all("--exercise")
    options = try GradingOptions(arguments)
    watches = arguments.has("--watch")
    lists = arguments.has("--list")
    if watches, let option = Self.notWhileWatching.first(where: arguments.has) {
      throw UsageError.missing("--watch shows on the terminal what changed; leave out \(option).")
    }
  }

  func run() throws -> ExitStatus {
    let installation = try Installation.current()
    let fixtures = try FixtureSet(folder: options.fixtures ?? installation.fixturesFolder())
    let items = try GradingOptions.items(of: fixtures.rubric, sections: names, exercises: exercises)
    if lists {
      try StandardOutput.write(line: ExerciseList(items).text)
      return .success
    }
    let grader = Grader(
      fixtures: fixtures, worker: installation.worker, timeout: options.timeout,
      keepsArrays: options.showsArrays)
    let live = LiveProgress(isShown: options.isPrintedText)
    let progress = GradingProgress { live.show($0) }
    if options.isPrintedText {
      Interruption.setLastWords { live.tellWhatIsKnown(of: progress, options, installation.notices) }
    }
    var result = grader.grade(items, jobs: options.jobs, progress: progress)
    Interruption.setLastWords(nil)
    live.finish()
    result.notices += installation.notices
    let status = try options.deliver(result, on: .ownWork)
    guard watches else { return status }
    try Watch(
      package: try installation.packageFolder(), grader: grader, items: items, jobs: options.jobs,
      isVerbose: options.isVerbose
    ) { try options.writePage(DisclosedResult($0, to: .student), on: .ownWork) }.follow(from: result)
  }
}
