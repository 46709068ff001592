#if canImport(Staff)
  import Staff

  /// Writes the stubs, checks them, or exports what students get.
  struct HandoutCommand: Command {
    static let name = "handout"
    static let synopsis = "[--check | --export DIR|FILE.tar]"
    static let summary = """
      Writes the students' stubs from the reference, checks them, or exports the handout.

      Run it in the kit's folder. Without an option it writes the stubs that are out of date.
      """
    static let options = [
      Option(
        "--check",
        help:
          "write nothing; fail if a stub is out of date, or if a line or a formula of the solution is in what students get"
      ),
      Option("--export", "DIR|FILE.tar", help: "copy the handout as students get it: no links, no reference"),
    ]

    private let isCheck: Bool
    private let target: String?

    init(_ arguments: ParsedArguments) throws {
      try arguments.refusePositional()
      isCheck = arguments.has("--check")
      target = try arguments.path("--export")
      if let target, [".zip", ".gz", ".bz2", ".xz", ".7z"].contains(where: target.hasSuffix),
        !Handout.archiveEndings.contains(where: target.hasSuffix)
      {
        throw UsageError.badValue(
          option: "--export", found: target,
          expected: "a folder or an archive that ends in \(Handout.archiveEndings.joined(separator: ", "))")
      }
      if isCheck && target != nil { throw UsageError.missing("say either --check or --export, not both.") }
    }

    func run() throws -> ExitStatus {
      let handout = try Handout(kit: try Installation.current().kitFolder())
      if isCheck { return try check(handout) }
      if let target {
        guard try check(handout) == .success else { return .pointsMissing }
        try handout.export(to: target)
        try StandardOutput.write(line: "\(target) is what students get")
        return .success
      }
      let written = try handout.writeStubs()
      try StandardOutput.write(
        line: written.isEmpty ? "all stubs are up to date" : written.joined(separator: "\n"))
      return .success
    }

    private func check(_ handout: Handout) throws -> ExitStatus {
      let problems = try handout.problems()
      for problem in problems {
        try StandardOutput.write(line: problem)
      }
      guard problems.isEmpty else {
        try StandardOutput.write(
          line:
            "\(problems.count) problem\(problems.count == 1 ? "" : "s"); 'autograder handout' writes the stubs anew"
        )
        return .pointsMissing
      }
      try StandardOutput.write(line: "the handout is up to date and gives nothing away")
      return .success
    }
  }
#endif
