/// A program to be run, what it is given, and what it may use.
package struct WorkerCommand: Sendable {
  /// The program's file.
  package var executable: String

  /// The program's arguments, without its name.
  package var arguments: [String]

  /// What the program finds on standard input.
  package var standardInput: [UInt8]

  /// All environment variables the program gets; `HOME` and `TMPDIR` are the working folder unless they are named here.
  package var environment = WorkerCommand.cleanEnvironment

  /// The folder the program starts in; `nil` for a new one of its own, removed afterwards.
  package var workingFolder: String?

  /// What the program may use.
  package var limits: WorkerLimits

  /// The longest answer that is taken, in bytes.
  package var maximumAnswer = 16 << 20

  /// How many bytes of the beginning, and of the end, of each output stream are kept.
  package var keptOutput = 1 << 18

  /// How many messages are taken.
  package var maximumMessages = 1000

  /// Functions known not to end: a run that is silent for ``KnownLoops/patience`` seconds and is in one of them is ended.
  package var suspects: Set<String> = []

  /// How often its processes are counted, in milliseconds; a program of somebody trusted needs it seldom.
  package var countingInterval = 20

  /// A program with arguments that runs the worker, such as a sandbox; empty for none.
  ///
  /// It is expected to end as a shell would, with 128 and the signal's number, if the worker ends by a signal.
  package var prefix: [String] = []

  /// Creates a command for one exercise.
  package init(
    executable: String, arguments: [String] = [], standardInput: [UInt8] = [],
    limits: WorkerLimits = WorkerLimits()
  ) {
    self.executable = executable
    self.arguments = arguments
    self.standardInput = standardInput
    self.limits = limits
  }

  /// Nothing of the grader's own environment but what a Swift program needs to run, and to say where it crashed.
  package static let cleanEnvironment = [
    "LANG": "C.UTF-8",
    "PATH": "/usr/bin:/bin",
    "SWIFT_BACKTRACE": backtraceSettings,
  ]

  /// Settings for Swift's backtracer.
  ///
  /// With `top=0` it stops at the limit; otherwise an overflown stack is walked to its far end, for half a second.
  private static let backtraceSettings = [
    "enable=yes", "color=no", "interactive=no", "threads=crashed", "images=none", "registers=none",
    "output-to=stderr", "limit=\(Backtrace.maximumFrames)", "top=0",
  ].joined(separator: ",")
}
