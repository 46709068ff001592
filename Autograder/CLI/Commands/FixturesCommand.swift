#if canImport(Staff)
  import Grading
  import Staff

  /// Makes the fixtures anew, or checks the ones that are there.
  struct FixturesCommand: Command {
    static let name = "fixtures"
    static let synopsis = "--seed N [--output DIR]  |  --check [--output DIR]"
    static let summary = """
      Makes the test arrays from a seed with the reference, or checks the ones that are there.

      Every expected array is checked by an independent method before anything is written.
      """
    static let options = [
      Option("--seed", "N", help: "the number all givens are drawn from; the same seed gives the same files"),
      Option("--output", "DIR", help: "the folder of fixtures (default: Fixtures)"),
      Option("--check", help: "write nothing; say whether the folder is intact and up to date"),
    ]

    private let seed: UInt64?
    private let folder: String

    init(_ arguments: ParsedArguments) throws {
      try arguments.refusePositional()
      folder = try arguments.path("--output") ?? "Fixtures"
      let isCheck = arguments.has("--check")
      seed = try arguments.number(
        "--seed", in: 0...UInt64.max, expected: "a whole number that is not negative")
      if isCheck == (seed != nil) {
        throw UsageError.missing("say either --seed N, to make fixtures, or --check, to check them.")
      }
    }

    func run() throws -> ExitStatus {
      let worker = try Installation.current().worker
      guard let seed else { return try check(worker: worker) }
      let manifest = try FixtureGenerator(seed: seed, worker: worker).write(to: folder)
      let cases = manifest.exercises.map(\.cases.count).reduce(0, +)
      try StandardOutput.write(
        line: "\(folder): \(manifest.exercises.count) exercises, \(cases) cases, seed \(seed)")
      return .success
    }

    private func check(worker: String) throws -> ExitStatus {
      let problems = try FixtureCheck(folder: folder, worker: worker).problems()
      guard problems.isEmpty else {
        for problem in problems {
          try StandardOutput.write(line: problem)
        }
        try StandardOutput.write(
          line: "\(problems.count) problem\(problems.count == 1 ? "" : "s") in \(folder)")
        return .pointsMissing
      }
      try StandardOutput.write(line: "\(folder) is intact, and what the reference computes")
      return .success
    }
  }
#endif
