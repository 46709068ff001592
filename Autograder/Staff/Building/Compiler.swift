internal import Foundation
internal import Grading

/// Runs the Swift compiler under limits: what it compiles may have been written to keep it busy.
struct Compiler {
  /// What came of a compilation.
  struct Result {
    let succeeded: Bool

    /// Whether it was ended before it was done.
    let tookTooLong: Bool

    /// What the compiler printed; data that quotes the students' sources.
    let output: String
  }

  /// The compiler cannot be run at all.
  struct CannotStart: Error, CustomStringConvertible {
    let reason: String

    var description: String { "the compiler cannot be run: \(reason)" }
  }

  /// A compiler that is kept busy uses memory, not processes, in milliseconds.
  private static let countingInterval = 200

  let toolchain: Toolchain

  /// How long one call may take, in seconds.
  let timeout: Double

  /// Where the compiler keeps what it has made of the system's modules.
  let moduleCache: URL

  /// Calls the compiler in `folder`.
  ///
  /// - Parameters:
  ///   - scratch: The folder for the compiler's own temporary files.
  ///   - prefix: The program and arguments that run it, such as a sandbox; empty for none.
  ///   - budget: What it may take of, beside its own limit.
  func compile(
    _ arguments: [String], in folder: String, scratch: String, prefix: [String] = [],
    budget: TimeBudget? = nil
  ) throws -> Result {
    try run(
      [toolchain.compiler] + arguments + ["-module-cache-path", moduleCache.path], in: folder,
      scratch: scratch,
      prefix: prefix, budget: budget)
  }

  /// Calls another of the toolchain's programs, under the same limits.
  func run(
    _ words: [String], in folder: String, scratch: String, prefix: [String], budget: TimeBudget?
  ) throws -> Result {
    let seconds = min(timeout, budget?.remaining ?? timeout)
    var limits = WorkerLimits(wallClock: seconds)
    limits.memory = 8 << 30
    limits.fileSize = 512 << 20
    limits.openFiles = 1024
    limits.cpuTime = Int(timeout) * 2
    var command = WorkerCommand(executable: words[0], arguments: Array(words.dropFirst()), limits: limits)
    command.prefix = prefix
    command.workingFolder = folder
    command.countingInterval = Self.countingInterval
    // The toolchain's driver crashes if the path of its temporary folder has other letters than ASCII's (Swift 6.3).
    let isPlain = scratch.utf8.allSatisfy { $0 < 0x80 }
    let temporary = isPlain ? scratch : try PrivateFolder.create(named: "compiler", in: "/tmp")
    defer { if !isPlain { PrivateFolder.remove(temporary) } }
    for name in ["HOME", "TMPDIR"] { command.environment[name] = temporary }
    let run: WorkerRun
    do {
      run = try WorkerProcess(command: command).run()
    } catch {
      throw CannotStart(reason: "\(error)")
    }
    let printed = run.standardOutput.bytes + run.standardError.bytes
    var output = PrintableText(printed).text
    var tookTooLong = false
    switch run.ending {
    case .exceeded(.wallClock(let seconds)):
      output += "\nerror: the compiler was not done with it after \(Int(seconds.rounded(.up))) s"
      tookTooLong = true
    case .exceeded(let limit):
      output += "\nerror: the compiler \(limit)"
      tookTooLong = true
    case .exited, .signalled: break
    }
    return Result(succeeded: run.ending == .exited(0), tookTooLong: tookTooLong, output: output)
  }
}
