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

  /// What students are given: its checks are about the call, which is the line they want to see.
  private static let given = ["GradientBuffer.", "Operation.init("]

  /// What calls an operation's initializer with what it was called with itself.
  private static let addOperation = "Autograd.addOperation("

  /// What sort of crash it is.
  package let kind: Kind

  /// What is wrong, in words: `Index out of range`.
  package let message: String

  /// The stack.
  package let backtrace: Backtrace

  /// The first place in the students' sources on the stack; of an endless recursion, one that belongs to it.
  package let location: SourceLocation?

  /// The function at that place.
  package let function: String?

  /// Reads what a worker left on standard error.
  ///
  /// - Parameters:
  ///   - standardError: All of it, or its end.
  ///   - signal: The signal that ended the worker, if one did.
  package init(_ standardError: [UInt8], signal: Int32?) {
    let report = CrashReport(standardError)
    backtrace = report.backtrace
    let signal = report.signal ?? signal
    let recursion = [SIGSEGV, SIGBUS].contains(signal) ? Recursion(backtrace.frames) : nil
    let isOfOperation = backtrace.frames.contains { $0.isIn(["Operation.init("]) }
    let given = Self.given + (isOfOperation ? [Self.addOperation] : [])
    let frame = recursion?.frame ?? backtrace.firstFrame(in: Self.studentFolders, preferablyNotIn: given)
    function = frame?.function
    location = frame?.place.map { SourceLocation(file: $0.file, line: $0.line) }
    (kind, message) = Self.finding(in: report, signal, recursion)
  }

  private static func finding(
    in report: CrashReport, _ signal: Int32?, _ recursion: Recursion?
  ) -> (Kind, message: String) {
    switch signal {
    case SIGQUIT:
      return (.interrupted, "interrupted")
    case SIGSEGV, SIGBUS:
      if recursion == nil, report.isBeyondStack {
        return (.stackOverflow, "stack overflow: a function calls itself without end")
      }
      guard let recursion else { return (.badPointer, report.signalMessage ?? "Bad pointer dereference") }
      return (.stackOverflow, "stack overflow: \(recursion.frame.function) calls itself without end")
    case SIGILL, SIGTRAP, SIGABRT, nil:
      if let text = report.checkMessage {
        return (report.isAllocationFailure ? .outOfMemory : .failedCheck, text)
      }
      if signal == nil { return (.other, "unknown") }
      if signal == SIGABRT { return (.other, "aborted") }
      // A check in code that was optimised says nothing; the innermost call is mostly the one that failed.
      let place = report.backtrace.frames.first.map { " in \($0.function)" } ?? ""
      return (.failedCheck, report.runtimeMessage ?? "a check failed\(place)")
    case SIGKILL:
      return (.other, "killed from outside")
    case let signal?:
      return (.other, "signal \(signal)")
    }
  }
}
