#if canImport(Staff)
  import Staff

  /// Writes hand-ins as programs that compare sources want them.
  struct ExportSourcesCommand: Command {
    static let name = "export-sources"
    static let synopsis = "--for jplag|compare50|copydetect HANDIN ... --output DIR"
    static let summary = """
      Writes hand-ins, and the stubs as base code, for a program that looks for likeness.

      HANDIN is an archive, a folder with the homework's files, or a folder of such. The command to be run is printed.
      """
    static let options = [
      Option("--for", SimilarityTool.allCases.map(\.rawValue).joined(separator: "|"), help: "the program"),
      Option("--output", "DIR", help: "the folder to write; there must be nothing yet"),
    ]

    private let tool: SimilarityTool
    private let handins: [String]
    private let output: String

    init(_ arguments: ParsedArguments) throws {
      let names = SimilarityTool.allCases.map(\.rawValue)
      guard let tool = try arguments.choice("--for", of: names).flatMap(SimilarityTool.init) else {
        throw UsageError.missing("say which program: --for \(names.joined(separator: " or --for ")).")
      }
      guard !arguments.positional.isEmpty else {
        throw UsageError.missing("say which hand-ins: files, folders, or a folder of them.")
      }
      guard let output = arguments.value("--output") else {
        throw UsageError.missing("say where to write them: --output DIR.")
      }
      (self.tool, handins, self.output) = (tool, arguments.positional, output)
    }

    func run() throws -> ExitStatus {
      let kit = try Installation.current().kitFolder()
      let outcome = try SourceExport(try SourceExport.entries(at: handins), kit: kit).write(to: output)
      for problem in outcome.problems { CommandLineTool.complain("left out: \(problem)") }
      try StandardOutput.write(
        line: """
          \(outcome.count) hand-ins are in \(output)/submissions, the stubs in \(output)/base. Run in \(output):
            \(tool.command)
          \(tool.caution)
          """)
      return outcome.problems.isEmpty ? .success : .failure
    }
  }
#endif
