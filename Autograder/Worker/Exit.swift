import Wire

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// The ways in which a worker ends on its own account.
enum Exit {
  /// Ends the process without running anything that the students' code may have left to be run at exit.
  static func now(_ status: Int32) -> Never {
    fflush(nil)
    _exit(status)
  }

  /// Ends the process because it was started wrongly.
  static func usage(_ message: String) -> Never {
    _ = (message + "\n").withCString { write(STDERR_FILENO, $0, strlen($0)) }
    now(64)
  }
}

/// Whether students' code may be running.
///
/// Written once, before any of it runs.
nonisolated(unsafe) var isExerciseUnderWay = false

/// Stands in for the C library's `exit` in this program: makes it known that the students' code has called it, and
/// stops, which prints a backtrace that says where.
///
/// A test bundle links this file, too; where no exercise is under way, the C library's own `exit` does its work.
@_cdecl("exit")
public func leave(_ status: Int32) -> Never {
  if isExerciseUnderWay {
    Message.leaving.send()
    fatalError("exit(\(status)) was called")
  }
  let next = UnsafeMutableRawPointer(bitPattern: -1)  // RTLD_NEXT
  if let exit = dlsym(next, "exit") {
    unsafeBitCast(exit, to: (@convention(c) (Int32) -> Void).self)(status)
  }
  _exit(status)
}
