#if canImport(Staff)
  import Foundation
  import Grading
  import Staff

  /// Grades the grader with wrong and right solutions.
  struct AuditCommand: Command {
    static let name = "audit"
    static let synopsis = "[NAME ...] [OPTIONS]"
    static let summary = """
      Grades wrong and right solutions to see whether the grader can be trusted.

      Prints what a student reads first of each wrong one, how many are caught, how many right ones lose points, and whether
      the hints are right. With names, only these are graded: a name is the file's path below its corpus, without the ending.
      """
    static let options = [
      Option("--mutants", "DIR", help: "the folder of wrong solutions (default: Tests/Mutants)"),
      Option(
        "--alternatives", "DIR",
        help: "the folder of right ones that look different (default: Tests/Alternatives)"),
      Option("--fixtures", "DIR", help: "the folder of test arrays (default: Fixtures)"),
      Option("--jobs", "N", help: "how many solutions are built and graded at once (default: one per core)"),
      Option("--format", "text|json", help: "the form of the report (default: text)"),
      Option("--output", "FILE", help: "write the report to FILE instead of printing it"),
      Option("--markdown", "FILE", help: "also write the table of exercises against wrong solutions to FILE"),
    ]

    private let names: [String]
    private let mutants: String?
    private let alternatives: String?
    private let fixtures: String?
    private let jobs: Int
    private let isJSON: Bool
    private let output: String?
    private let markdown: String?

    init(_ arguments: ParsedArguments) throws {
      names = arguments.positional
      if let name = names.first, arguments.has("--markdown") {
        // A table of some variants could be taken for that of all.
        throw UsageError.missing("--markdown writes the table of all variants; leave out \(name).")
      }
      mutants = try arguments.path("--mutants")
      alternatives = try arguments.path("--alternatives")
      fixtures = try arguments.path("--fixtures")
      jobs =
        try arguments.number("--jobs", in: 1...256, expected: "a number from 1 to 256")
        ?? ProcessInfo.processInfo.activeProcessorCount
      isJSON = try arguments.choice("--format", of: ["text", "json"]) == "json"
      output = try arguments.path("--output")
      markdown = try arguments.path("--markdown")
    }

    func run() throws -> ExitStatus {
      let installation = try Installation.current()
      let kit = try installation.kitFolder()
      let audit = try Audit(
        kit: kit, mutants: mutants ?? "\(kit)/Tests/Mutants",
        alternatives: alternatives ?? "\(kit)/Tests/Alternatives",
        fixtures: try FixtureSet(folder: fixtures ?? installation.fixturesFolder()), only: names)
      let progress = ProgressLine(total: audit.count)
      let result = try audit.run(jobs: jobs) { progress.step() }
      progress.finish()
      let report = AuditReport(result)
      let data = isJSON ? try report.json() : Data(report.text.utf8)
      if let markdown { try OutputFile.write(Data(report.markdown.utf8), to: markdown) }
      if let output { try OutputFile.write(data, to: output) } else { try StandardOutput.write(data) }
      return result.isClean ? .success : .pointsMissing
    }
  }
#endif
