import Grading

/// Grades the MyTorch in this package: what runs when no command is named.
struct RunCommand: Command {
  static let name = "run"
  static let synopsis = "[SECTION ...] [OPTIONS]"
  static let summary = """
    Runs the exercises of the homework against your MyTorch and shows the points.

    sections: \(Section.allCases.map(\.rawValue).joined(separator: ", ")); without one, all of them
    """
  static let options =
    GradingOptions.options + [
      Option("--watch", help: "go on: build and grade again whenever you save a file, and show what changed")
    ]

  private let sections: [String]
  private let exercises: [String]
  private let options: GradingOptions
  private let watches: Bool

  init(_ arguments: ParsedArguments) throws {
    sections = arguments.positional
    exercises = arguments.all("--exercise")
    options = try GradingOptions(arguments)
    watches = arguments.has("--watch")
  }

  func run() throws -> ExitStatus {
    let installation = try Installation.current()
    let fixtures = try FixtureSet(folder: options.fixtures ?? installation.fixturesFolder())
    let items = try GradingOptions.items(of: fixtures.rubric, sections: sections, exercises: exercises)
    let grader = Grader(fixtures: fixtures, worker: installation.worker, timeout: options.timeout)
    var result = grader.grade(items, jobs: options.jobs)
    result.notices += installation.notices
    let status = try options.deliver(result, on: .ownWork)
    guard watches else { return status }
    try Watch(package: try installation.packageFolder(), grader: grader, items: items, jobs: options.jobs)
      .follow(from: result)
  }
}
