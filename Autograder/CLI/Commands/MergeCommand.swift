#if canImport(Staff)
  import Grading
  import Staff

  /// Puts the results of several shards together.
  struct MergeCommand: Command {
    static let name = "merge"
    static let synopsis = "DIR ... --results DIR [OPTIONS]"
    static let summary = """
      Puts together what several runs of 'grade --shard I/N' have graded.

      Nothing is written unless every hand-in of the list has its result. The same result may be there twice; two that
      differ are refused.
      """
    static let options = CourseOptions.options

    private let folders: [String]
    private let results: String
    private let options: CourseOptions

    init(_ arguments: ParsedArguments) throws {
      folders = arguments.positional
      guard !folders.isEmpty else {
        throw UsageError.missing(
          "say which results to put together: \(CommandLineTool.invocation) merge shard-1 shard-2 --results all"
        )
      }
      guard let results = arguments.value("--results") else {
        throw UsageError.missing("say where the results go: --results DIR.")
      }
      self.results = results
      options = CourseOptions(arguments, results: results)
    }

    func run() throws -> ExitStatus {
      let course = try options.course()
      let merge = try CourseMerge(folders)
      let folder = try ResultsFolder(making: results)
      let failed = try merge.write(to: folder)
      try options.writeViews(of: folder, course)
      for label in failed {
        CommandLineTool.complain(
          "\(label) was not graded: run the grading of its shard again, then merge again")
      }
      return failed.isEmpty ? .success : .failure
    }
  }
#endif
