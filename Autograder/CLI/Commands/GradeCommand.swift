#if canImport(Staff)
  import Foundation
  import Grading
  import Staff

  /// Grades one hand-in, or those of a whole course.
  struct GradeCommand: Command {
    static let name = "grade"
    static let synopsis = "HANDIN ... [OPTIONS]"
    static let summary = """
      Grades a hand-in: a handin.tar, a .tar.gz, a .zip, or a folder. With --results, many of them.

      Only the files of the homework are taken from it; one that does not compile is replaced by its stub.
      It is graded with arrays that nobody has seen, drawn for this run.

      With --results DIR, HANDIN may be a folder of hundreds, as Autolab, Gradescope, Canvas and Moodle give them. A run that
      is interrupted goes on where it was when it is started again.
      """
    static let options =
      GradingOptions.options.filter { !["--fixtures", "--jobs"].contains($0.name) } + CourseOptions.options
      + [
        Option(
          "--report", "student|staff",
          help:
            "for whom the report is: a student's (default) says nothing of arrays the student has not seen; a folder "
            + "is taken for that of --results"),
        Option(
          "--attempt", "last|first|best", help: "which of a student's attempts counts (default: last)"),
        Option(
          "--shard", "I/N", help: "grade the I-th of N parts of all hand-ins; 'merge' puts them together"),
        Option(
          "--jobs", "N",
          help: "how many exercises, or hand-ins of a course, run at once (default: one per core)"),
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

    private let handins: [String]
    private let exercises: [String]
    private let options: GradingOptions
    private let course: CourseOptions
    private let sandbox: SandboxMode
    private let budget: Double
    private let reader: Reader
    private let seed: UInt64?
    private let attempt: AttemptChoice
    private let shard: (index: Int, count: Int)?
    private let staffReport: String?
    private let hasLeaderboard: Bool

    init(_ arguments: ParsedArguments) throws {
      guard !arguments.positional.isEmpty else {
        throw UsageError.missing("say which hand-in to grade: \(CommandLineTool.invocation) grade handin.tar")
      }
      handins = arguments.positional
      exercises = arguments.all("--exercise")
      options = try GradingOptions(arguments)
      let mode = try arguments.choice("--sandbox", of: SandboxMode.allCases.map(\.rawValue))
      sandbox = mode.flatMap(SandboxMode.init(rawValue:)) ?? .auto
      budget =
        try arguments.number("--budget", in: 1...86_400, expected: "a number of seconds from 1 to 86400")
        ?? HandinGrader.defaultBudget
      let isFolder = arguments.value("--report").map(Self.isFolder) == true
      let reader = isFolder ? nil : try arguments.choice("--report", of: Reader.allCases.map(\.rawValue))
      self.reader = reader.flatMap(Reader.init(rawValue:)) ?? .student
      course = CourseOptions(
        arguments, results: arguments.value("--results") ?? (isFolder ? arguments.value("--report") : nil))
      staffReport = try arguments.path("--staff-report")
      hasLeaderboard = arguments.has("--leaderboard")
      seed = try arguments.number(
        "--seed", in: 0...UInt64.max, expected: "a whole number that is not negative")
      if seed != nil, options.fixtures != nil {
        throw UsageError.missing("say either --seed N, for fresh arrays, or --fixtures DIR, not both.")
      }
      let attempt = try arguments.choice("--attempt", of: AttemptChoice.allCases.map(\.rawValue))
      self.attempt = attempt.flatMap(AttemptChoice.init(rawValue:)) ?? .last
      shard = try arguments.value("--shard").map(Self.shard)
      try checkCourse(arguments)
    }

    /// Complains about options that do not go together.
    private func checkCourse(_ arguments: ParsedArguments) throws {
      if course.results == nil {
        if handins.count > 1 {
          throw UsageError.missing("say where the results of several hand-ins go: --results DIR.")
        }
        for name in ["--attempt", "--shard"] where arguments.has(name) {
          throw UsageError.missing(
            "\(name) is for many hand-ins: say where their results go with --results DIR.")
        }
        try course.refuseWithoutResults()
      } else {
        if Reader(rawValue: arguments.value("--report") ?? "") != nil {
          throw UsageError.missing(
            "--report student|staff is for a single hand-in; with --results both are written.")
        }
        for name in [
          "--format", "--output", "--also", "--html", "--staff-report", "--leaderboard", "--verbose",
        ]
        where arguments.has(name) {
          throw UsageError.missing(
            "\(name) is for a single hand-in; with --results all files are in that folder.")
        }
        if shard != nil, seed == nil, options.fixtures == nil {
          throw UsageError.missing(
            "all shards must be graded with the same arrays: say --seed N, the same for each.")
        }
      }
    }

    /// Whether the value of `--report` means a folder for results, as a course's instructions may have it.
    private static func isFolder(_ value: String) -> Bool {
      guard Reader(rawValue: value) == nil else { return false }
      var isFolder: ObjCBool = false
      return value.contains("/")
        || FileManager.default.fileExists(atPath: value, isDirectory: &isFolder) && isFolder.boolValue
    }

    private static func shard(_ text: String) throws -> (index: Int, count: Int) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false).map { Int($0) }
      guard parts.count == 2, let index = parts[0], let count = parts[1], (1...100_000).contains(count),
        (1...count).contains(index)
      else {
        throw UsageError.badValue(option: "--shard", found: text, expected: "I/N, from 1/N to N/N")
      }
      return (index, count)
    }

    func run() throws -> ExitStatus {
      try course.results.map(gradeCourse) ?? gradeOne()
    }

    private func gradeOne() throws -> ExitStatus {
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
      _ = try choose(from: FixtureSet(folder: folder ?? "\(kit)/Fixtures").rubric)
      let result = try grader.grade(handins[0], jobs: options.jobs) {
        let arrays = try arrays.value()
        return (arrays, try choose(from: arrays.fixtures.rubric))
      }
      return try options.deliver(
        result, to: reader, on: .handin, staffReport: staffReport, tellsTime: hasLeaderboard)
    }

    /// Grades all hand-ins; 0 if all could be graded, whatever their points are.
    private func gradeCourse(into results: String) throws -> ExitStatus {
      let installation = try Installation.current()
      let file = try course.course()
      let collection = try CourseCollection(handins, choice: attempt, skipping: results)
      let folder = try ResultsFolder(making: results)
      var settings = CourseSettings()
      settings.version = CommandLineTool.version
      settings.jobs = options.jobs
      settings.timeout = options.timeout
      settings.budget = budget
      settings.sandbox = sandbox
      settings.fixtures = options.fixtures
      settings.seed = seed
      settings.shard = shard
      let run = CourseRun(
        collection, into: folder, settings: settings, kit: try installation.kitFolder(),
        worker: installation.worker)
      let progress = CourseProgress()
      progress.prepare(collection.entries.count)
      Interruption.setLastWords {
        CommandLineTool.complain(
          "stopped. What is graded stays in \(folder.path); the same command goes on from there.")
      }
      let outcome = try run.run(choosing: choose, tell: progress.tell)
      progress.finish()
      if shard == nil { try course.writeViews(of: folder, file) }
      Interruption.setLastWords(nil)
      for failure in outcome.failures {
        CommandLineTool.complain("\(failure)\nThe same command tries it again.")
      }
      return outcome.failures.isEmpty ? .success : .failure
    }

    private func choose(from rubric: Rubric) throws -> [RubricItem] {
      try GradingOptions.items(of: rubric, sections: [], exercises: exercises)
    }
  }
#endif
