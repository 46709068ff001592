/// What a worker may use.
///
/// All but the last three are the kernel's and hold from before the first instruction of the program; the amounts of
/// output and the number of processes are watched from outside.
package struct WorkerLimits: Equatable, Sendable {
  /// How long the run may take, in seconds, on a clock that stands still while the computer sleeps.
  package var wallClock: Double

  /// How much longer than ``wallClock`` the run may take, in seconds, if it has to wait for a processor: on a computer with much
  /// to do, the time of a worker is what it runs, sleeps or waits of its own accord. Only Linux can tell.
  package var patience = 0.0

  /// How much computing a process may do, in seconds; `nil` for two more than the wall clock, so that an endless loop is
  /// a matter of the wall clock, which tells where the loop is, and only one on several threads a matter of this.
  package var cpuTime: Int?

  /// The address space of a process in bytes, and half of what all processes together may use; macOS sets no such limit.
  package var memory = 1 << 30

  /// The longest file that may be written, in bytes.
  package var fileSize = 64 << 20

  /// How many descriptors a process may have open.
  package var openFiles = 64

  /// How many bytes may be printed on each of standard output and standard error.
  package var output = 1 << 20

  /// How many bytes of answers are taken, all messages together.
  package var answers = 64 << 20

  /// How many other processes a worker may have at the same time.
  ///
  /// `RLIMIT_NPROC` alone would not do: it counts all processes of the user and does not bind root.
  package var processes = 64

  /// Creates the limits of an ordinary exercise.
  package init(wallClock: Double = 10) {
    self.wallClock = wallClock
  }

  /// The wall clock's limit; a year at most, since the conversion of much more would trap.
  var duration: Duration {
    .seconds(min(max(0, wallClock), 31_536_000))
  }

  /// How much computing a process may do, in whole seconds.
  var wholeSecondsOfCPUTime: Int {
    max(1, cpuTime ?? Int((duration / .seconds(1)).rounded(.up)) + 2)
  }
}

/// The limit that a worker went beyond.
package enum ExceededLimit: Equatable, Sendable {
  case wallClock(seconds: Double)
  case knownLoop(seconds: Double)
  case cpuTime(seconds: Int)
  case memory(bytes: Int)
  case standardOutput(bytes: Int)
  case standardError(bytes: Int)
  case answers(bytes: Int)
  case fileSize(bytes: Int)
  case processes(count: Int)
}

extension ExceededLimit: CustomStringConvertible {
  /// What the worker did, as a verdict says it: `used more than 1 GiB`.
  package var description: String {
    switch self {
    case .wallClock(let seconds): "\(Self.number(seconds)) s without an answer"
    case .knownLoop(let seconds): "\(Self.number(seconds)) s in a loop that did not end elsewhere"
    case .cpuTime(let seconds): "used more than \(seconds) s of CPU time"
    case .memory(let bytes): "used more than \(Self.amount(bytes)) of memory"
    case .standardOutput(let bytes): "printed more than \(Self.amount(bytes))"
    case .standardError(let bytes): "printed more than \(Self.amount(bytes)) on standard error"
    case .answers(let bytes): "answered with more than \(Self.amount(bytes))"
    case .fileSize(let bytes): "wrote a file of more than \(Self.amount(bytes))"
    case .processes(let count): "started more than \(count) processes"
    }
  }

  private static func number(_ seconds: Double) -> String {
    Int(exactly: seconds).map(String.init) ?? "\(seconds)"
  }

  private static func amount(_ bytes: Int) -> String {
    for (unit, name) in [(1 << 30, "GiB"), (1 << 20, "MiB"), (1 << 10, "KiB")]
    where bytes >= unit && bytes % unit == 0 {
      return "\(bytes / unit) \(name)"
    }
    return "\(bytes) bytes"
  }
}
