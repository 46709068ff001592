package import Wire

/// What came of a run.
///
/// All of it is from a program that may send anything.
package struct WorkerRun: Sendable {
  /// The messages that arrived whole, in order.
  package let messages: [Message]

  /// What is wrong with the rest of what arrived on the answers' descriptor.
  package let wireFailure: MessageDecoder.Failure?

  /// How the process ended.
  package let ending: WorkerEnding

  /// What the process printed.
  package let standardOutput: CapturedOutput

  /// What the process printed on standard error, a backtrace included.
  package let standardError: CapturedOutput

  /// How long the process ran.
  package let seconds: Double

  /// How long nothing had arrived when the time was up, in seconds of the worker's own time.
  package var silence = 0.0

  /// Whether the grader ended the process, for it used more than it may.
  package var wasEnded: Bool {
    if case .exceeded = ending { true } else { false }
  }

  /// What standard error says about the crash, if the process ended by one.
  package var crash: Crash? {
    switch ending {
    case .exited: nil
    case .signalled(let signal): Crash(standardError.bytes, signal: signal)
    case .exceeded: Crash(standardError.bytes, signal: nil)
    }
  }
}

/// How a worker ended.
package enum WorkerEnding: Equatable, Sendable {
  /// By itself, with a status from 0 to 255.
  case exited(Int32)

  /// By a signal that was not the grader's.
  case signalled(Int32)

  /// Because it used more than it may.
  case exceeded(ExceededLimit)
}
