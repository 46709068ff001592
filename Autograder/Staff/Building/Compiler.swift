internal import Foundation
internal import Grading

/// Runs the Swift compiler under limits: what it compiles may have been written to keep it busy.
struct Compiler {
  /// What came of a compilation.
  struct Result {
    let succeeded: Bool

    /// What the compiler printed; data that quotes the students' sources.
    let output: String
  }

  /// The compiler cannot be run at all.
  enum Problem: Error, CustomStringConvertible {
    case notFound
    case cannotStart(String)

    var description: String {
      switch self {
      case .notFound: "there is no swiftc on the PATH; install Swift, or add its bin folder to PATH."
      case .cannotStart(let reason): "the compiler cannot be run: \(reason)"
      }
    }
  }

  private let executable: String

  /// How long one call may take, in seconds.
  private let timeout: Double

  /// Where the compiler keeps what it has made of the system's modules.
  private let moduleCache: URL

  init(timeout: Double, moduleCache: URL) throws {
    let folders = (ProcessInfo.processInfo.environment["PATH"] ?? "").split(separator: ":")
    guard let found = folders.map({ "\($0)/swiftc" }).first(where: FileManager.default.isExecutableFile)
    else {
      throw Problem.notFound
    }
    executable = found
    self.timeout = timeout
    self.moduleCache = moduleCache
  }

  /// Calls the compiler in `folder`.
  func compile(_ arguments: [String], in folder: URL) throws -> Result {
    var limits = WorkerLimits(wallClock: timeout)
    limits.memory = 8 << 30
    limits.fileSize = 512 << 20
    limits.openFiles = 1024
    limits.cpuTime = Int(timeout) * 2
    var command = WorkerCommand(
      executable: executable, arguments: arguments + ["-module-cache-path", moduleCache.path],
      limits: limits)
    command.workingFolder = folder.path
    // Without this the compiler's own temporary files would go to its working folder, which may be the kit.
    command.environment["TMPDIR"] = FileManager.default.temporaryDirectory.path
    command.environment["HOME"] = FileManager.default.temporaryDirectory.path
    command.environment["PATH"] = ProcessInfo.processInfo.environment["PATH"]
    let run: WorkerRun
    do {
      run = try WorkerProcess(command: command).run()
    } catch {
      throw Problem.cannotStart("\(error)")
    }
    let printed = run.standardOutput.bytes + run.standardError.bytes
    var output = PrintableText(printed).text
    if case .exceeded(let limit) = run.ending { output += "\nerror: the compiler \(limit)" }
    return Result(succeeded: run.ending == .exited(0), output: output)
  }
}
