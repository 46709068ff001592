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

  /// Makes a call of `exit` in the students' code known, and where it came from: aborting prints a backtrace.
  static func announceLeaving() {
    atexit {
      Message.leaving.send()
      abort()
    }
  }
}
