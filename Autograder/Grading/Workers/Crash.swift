internal import Foundation

/// Why a Swift program crashed, from what it left on standard error: data from a program that may print anything, made
/// safe to show.
package struct Crash: Equatable, Sendable {
  /// What sort of crash it is.
  package enum Kind: Equatable, Sendable {
    /// A check failed: `fatalError`, an index, a `nil`, an overflow, a conversion.
    case failedCheck

    /// Functions call each other without end.
    case stackOverflow

    /// There was no memory left.
    case outOfMemory

    /// The program used memory that is not its own.
    case badPointer

    /// It was asked where it is (SIGQUIT), when its time was up.
    case interrupted

    /// The program called `abort`, or something else.
    case other
  }

  /// The folders of the students' sources.
  package static let studentFolders = ["Sources/MyTorch/", "Sources/HW1Bonus/"]

  /// What sort of crash it is.
  package let kind: Kind

  /// What is wrong, in words: `Index out of range`.
  package let message: String

  /// The stack.
  package let backtrace: Backtrace

  /// The first place in the students' sources on the stack; of an endless recursion, one that belongs to it.
  package let location: SourceLocation?

  /// Reads what a worker left on standard error.
  ///
  /// - Parameters:
  ///   - standardError: All of it, or its end.
  ///   - signal: The signal that ended the worker, if one did.
  package init(_ standardError: [UInt8], signal: Int32?) {
    let report = CrashReport(standardError)
    backtrace = report.backtrace
    let overflow = report.checkMessage == nil ? Recursion(backtrace.frames) : nil
    let frame = overflow?.frame ?? backtrace.firstFrame(in: Self.studentFolders)
    location = frame?.place.map { SourceLocation(file: $0.file, line: $0.line) }
    if report.isAllocationFailure {
      (kind, message) = (.outOfMemory, report.checkMessage ?? "out of memory")
    } else if let text = report.checkMessage {
      (kind, message) = (.failedCheck, text)
    } else if report.signal == SIGQUIT {
      (kind, message) = (.interrupted, "interrupted")
    } else if report.isBadPointer || signal == SIGSEGV || signal == SIGBUS {
      if let overflow {
        (kind, message) = (.stackOverflow, "stack overflow: \(overflow.frame.function) calls itself without end")
      } else {
        (kind, message) = (.badPointer, report.programMessage ?? "bad pointer dereference")
      }
    } else if let text = report.programMessage, signal != SIGABRT {
      (kind, message) = (.failedCheck, text)
    } else {
      (kind, message) = (.other, report.programMessage ?? Self.text(signal: signal))
    }
  }

  private static func text(signal: Int32?) -> String {
    switch signal {
    case SIGILL, SIGTRAP: "a check failed"
    case SIGABRT: "aborted"
    case SIGKILL: "killed from outside"
    case let signal?: "signal \(signal)"
    case nil: "unknown"
    }
  }
}
