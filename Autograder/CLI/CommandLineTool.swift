import Foundation
import Grading

#if canImport(Staff)
  import Staff
#endif

/// Finds the command that the arguments ask for, runs it, and turns errors into messages and exit statuses.
enum CommandLineTool {
  /// The version, as `--version` prints it.
  static let version = "1.0.0"

  /// How the tool is called, for messages.
  static let invocation = "swift run autograder"

  /// All commands; the first is the one that runs when none is named.
  static var commands: [any Command.Type] {
    var commands: [any Command.Type] = [RunCommand.self, ShowCommand.self, PackageCommand.self]
    #if canImport(Staff)
      commands += [
        FixturesCommand.self, HandoutCommand.self, GradeCommand.self, MergeCommand.self, AuditCommand.self,
        DoctorCommand.self, PlatformCommand.self, ExportSourcesCommand.self,
      ]
    #endif
    return commands
  }

  /// Runs the tool with the arguments after its name.
  static func run(_ arguments: [String]) -> ExitStatus {
    if arguments.first == "help" { return run(arguments.dropFirst() + ["--help"]) }
    let named = commands.dropFirst().first { $0.name == arguments.first }
    let command = named ?? RunCommand.self
    do {
      let parsed = try ParsedArguments(
        named == nil ? arguments : Array(arguments.dropFirst()), options: command.options)
      if parsed.has("--help") {
        try StandardOutput.write(line: HelpText(command).text)
        return .success
      }
      if parsed.has("--version") {
        try StandardOutput.write(line: "autograder \(version)")
        return .success
      }
      return try command.init(parsed).run()
    } catch let error as UsageError {
      complain("\(error)\nSee '\(invocation)\(named == nil ? "" : " \(command.name)") --help'.")
      return .usage
    } catch {
      complain("\(error)")
      return .failure
    }
  }

  /// Prints a message to standard error.
  static func complain(_ message: String) {
    FileHandle.standardError.write(Data("autograder: \(message)\n".utf8))
  }
}
