import HW1Bonus
import NumPyFormat

/// The program from its arguments to its exit status.
enum MLPRunner {
  /// Does what `arguments` ask for; errors are reported on standard error.
  static func run(_ arguments: [String]) -> ExitStatus {
    do {
      return try run(try Options(arguments))
    } catch let error as UsageError {
      printError("\(error)\nTry: swift run mlp --help")
      return .usage
    } catch {
      printError("\(error)")
      return .failure
    }
  }

  private static func run(_ options: Options) throws -> ExitStatus {
    if options.help {
      print(HelpText.text, terminator: "")
      return .success
    }
    if let path = options.writeData { return try writeData(to: path) }

    let folder = ResultsFolder(path: options.outpath)
    let saved = options.resume ? try Checkpoint(contentsOf: folder.weights) : nil
    let settings =
      try saved.map { try TrainingRun.settings(options, goingOnWith: $0, path: folder.weights) }
      ?? Settings(options)
    try folder.checkWritable()
    let data = try options.data.map { try DataFolder(path: $0).read() } ?? DrawnDigits.standardSet()
    if let saved, saved.trainingCount != data.training.count {
      throw RunError.differentData(
        path: folder.weights, found: saved.trainingCount, given: data.training.count)
    }
    var run = TrainingRun(
      settings: settings, engine: options.engine, from: saved, data: data, folder: folder)
    return try run.run()
  }

  private static func writeData(to path: String) throws -> ExitStatus {
    let folder = ResultsFolder(path: path)
    try folder.checkWritable()
    try folder.fill { try DrawnDigits.writeStandardSet(to: DataFolder(path: path)) }
    print("the drawn digits are in \(path)/; train with them: swift run -c release mlp --data \(path)")
    return .success
  }
}
