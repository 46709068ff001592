#if canImport(Staff)
  import Staff

  /// Writes what a course platform takes.
  struct PlatformCommand: Command {
    static let name = "platform"
    static let synopsis = "NAME --output PATH"
    static let summary = """
      Writes what a course platform takes: an assessment, an autograder, a template repository, an image.

      names: autolab (a .tar), gradescope (a .zip), github (a folder for GitHub Classroom), container (a folder)
      """
    static let options = [
      Option("--output", "PATH", help: "the file or folder to write; there must be nothing yet")
    ]

    private let platform: Platform
    private let output: String

    init(_ arguments: ParsedArguments) throws {
      let names = Platform.allCases.map(\.rawValue)
      guard let name = arguments.positional.first else {
        throw UsageError.missing("say which platform: \(names.joined(separator: ", ")).")
      }
      guard let platform = Platform(rawValue: name) else {
        throw UsageError.badValue(
          option: Self.name, found: name, expected: names.joined(separator: " or "))
      }
      if arguments.positional.count > 1 { throw UsageError.unexpectedArgument(arguments.positional[1]) }
      guard let output = arguments.value("--output") else {
        throw UsageError.missing("say where to write it: --output PATH\(platform.ending ?? "").")
      }
      (self.platform, self.output) = (platform, output)
    }

    func run() throws -> ExitStatus {
      let kit = try Installation.current().kitFolder()
      try PlatformPackage(platform, kit: kit).write(to: output)
      try StandardOutput.write(line: "\(output) is written; next: \(platform.nextStep)")
      return .success
    }
  }
#endif
