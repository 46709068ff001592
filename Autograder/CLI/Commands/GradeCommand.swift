#if canImport(Staff)
  import Grading
  import Staff

  /// Grades one hand-in.
  struct GradeCommand: Command {
    static let name = "grade"
    static let synopsis = "HANDIN [OPTIONS]"
    static let summary = """
      Grades a hand-in: a handin.tar, a .tar.gz, a .zip, or a folder.

      Only the files of the homework are taken from it; one that does not compile is replaced by its stub.
      """
    static let options =
      GradingOptions.options + [
        Option(
          "--sandbox", "auto|require|off",
          help: "compile and run in a sandbox if there is one (default), refuse if there is none, or without"),
        Option(
          "--budget", "SECONDS",
          help: "how long the whole hand-in may take, build and exercises together (default: 300)"),
      ]

    private let handin: String
    private let items: [RubricItem]
    private let options: GradingOptions
    private let sandbox: SandboxMode
    private let budget: Double

    init(_ arguments: ParsedArguments) throws {
      guard let handin = arguments.positional.first else {
        throw UsageError.missing("say which hand-in to grade: \(CommandLineTool.invocation) grade handin.tar")
      }
      if arguments.positional.count > 1 { throw UsageError.unexpectedArgument(arguments.positional[1]) }
      self.handin = handin
      items = try GradingOptions.items(sections: [], exercises: arguments.all("--exercise"))
      options = try GradingOptions(arguments)
      let mode = try arguments.choice("--sandbox", of: SandboxMode.allCases.map(\.rawValue))
      sandbox = mode.flatMap(SandboxMode.init(rawValue:)) ?? .auto
      budget =
        try arguments.number("--budget", in: 1...86_400, expected: "a number of seconds from 1 to 86400")
        ?? HandinGrader.defaultBudget
    }

    func run() throws -> ExitStatus {
      let installation = try Installation.current()
      let fixtures = try FixtureSet(folder: options.fixtures ?? installation.fixturesFolder())
      let grader = try HandinGrader(
        kit: try installation.kitFolder(), fixtures: fixtures, timeout: options.timeout, budget: budget,
        sandbox: sandbox)
      return try options.deliver(try grader.grade(handin, items, jobs: options.jobs), on: .handin)
    }
  }
#endif
