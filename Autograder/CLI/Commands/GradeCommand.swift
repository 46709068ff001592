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
      It is graded with arrays that nobody has seen, drawn for this run.
      """
    static let options =
      GradingOptions.options.filter { $0.name != "--fixtures" } + [
        Option(
          "--report", "student|staff",
          help:
            "for whom the report is: a student's (default) says nothing of arrays the student has not seen"),
        Option(
          "--staff-report", "FILE", help: "also write what only staff may read, with all numbers and the seed"
        ),
        Option(
          "--leaderboard",
          help: "tell the time on platforms with a leaderboard; it is a number that a hand-in can choose"),
        Option("--seed", "N", help: "the seed of the fresh test arrays (default: a new one every time)"),
        Option("--fixtures", "DIR", help: "the folder of test arrays, in place of fresh ones"),
        Option(
          "--sandbox", "auto|require|off",
          help: "compile and run in a sandbox if there is one (default), refuse if there is none, or without"),
        Option(
          "--budget", "SECONDS",
          help: "how long the whole hand-in may take, build and exercises together (default: 300)"),
      ]

    private let handin: String
    private let exercises: [String]
    private let options: GradingOptions
    private let sandbox: SandboxMode
    private let budget: Double
    private let reader: Reader
    private let seed: UInt64?
    private let staffReport: String?
    private let hasLeaderboard: Bool

    init(_ arguments: ParsedArguments) throws {
      guard let handin = arguments.positional.first else {
        throw UsageError.missing("say which hand-in to grade: \(CommandLineTool.invocation) grade handin.tar")
      }
      if arguments.positional.count > 1 { throw UsageError.unexpectedArgument(arguments.positional[1]) }
      self.handin = handin
      exercises = arguments.all("--exercise")
      options = try GradingOptions(arguments)
      let mode = try arguments.choice("--sandbox", of: SandboxMode.allCases.map(\.rawValue))
      sandbox = mode.flatMap(SandboxMode.init(rawValue:)) ?? .auto
      budget =
        try arguments.number("--budget", in: 1...86_400, expected: "a number of seconds from 1 to 86400")
        ?? HandinGrader.defaultBudget
      let reader = try arguments.choice("--report", of: Reader.allCases.map(\.rawValue))
      self.reader = reader.flatMap(Reader.init(rawValue:)) ?? .student
      staffReport = arguments.value("--staff-report")
      hasLeaderboard = arguments.has("--leaderboard")
      seed = try arguments.number(
        "--seed", in: 0...UInt64.max, expected: "a whole number that is not negative")
      if seed != nil, options.fixtures != nil {
        throw UsageError.missing("say either --seed N, for fresh arrays, or --fixtures DIR, not both.")
      }
    }

    func run() throws -> ExitStatus {
      let installation = try Installation.current()
      let kit = try installation.kitFolder()
      let (folder, seed) = (options.fixtures, seed)
      let arrays = MeanwhileValue {
        try GradingArrays(folder: folder, seed: seed, kit: kit, worker: installation.worker)
      }
      let grader = try HandinGrader(
        kit: kit, hidden: [folder].compactMap(\.self), timeout: options.timeout, budget: budget,
        sandbox: sandbox)
      // A name that no exercise has is told before anything is compiled.
      _ = try GradingOptions.items(
        of: FixtureSet(folder: folder ?? "\(kit)/Fixtures").rubric, sections: [], exercises: exercises)
      let result = try grader.grade(handin, jobs: options.jobs) {
        let arrays = try arrays.value()
        return (
          arrays,
          try GradingOptions.items(of: arrays.fixtures.rubric, sections: [], exercises: exercises)
        )
      }
      return try options.deliver(
        result, to: reader, on: .handin, staffReport: staffReport, tellsTime: hasLeaderboard)
    }
  }
#endif
