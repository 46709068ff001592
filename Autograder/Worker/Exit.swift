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

/// Stands in for the C library's `exit` in this program: makes it known that the students' code has called it, and
/// stops, which prints a backtrace that says where.
@_cdecl("exit")
public func leave(_ status: Int32) -> Never {
  Message.leaving.send()
  fatalError("exit(\(status)) was called")
}
