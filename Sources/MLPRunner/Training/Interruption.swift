#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Ctrl-C (or a `kill`) while something is going on that should come to a proper end first.
///
/// The signals are held back and asked for now and then, so that no code has to run at an arbitrary moment. The program
/// has one thread: nobody else receives them.
struct Interruption: Error {
  private static func signals() -> sigset_t {
    var signals = sigset_t()
    sigemptyset(&signals)
    sigaddset(&signals, SIGINT)
    sigaddset(&signals, SIGTERM)
    return signals
  }

  /// Runs `body` with the signals held back.
  ///
  /// Afterwards they end the program again, as usual.
  static func holdBack<Result>(during body: () throws -> Result) rethrows -> Result {
    var held = signals()
    var before = sigset_t()
    pthread_sigmask(SIG_BLOCK, &held, &before)
    defer { pthread_sigmask(SIG_SETMASK, &before, nil) }
    return try body()
  }

  /// Throws an interruption if one of the signals has come, which is used up by this.
  static func check() throws {
    var pending = sigset_t()
    sigpending(&pending)
    guard sigismember(&pending, SIGINT) == 1 || sigismember(&pending, SIGTERM) == 1 else { return }
    var waiting = signals()
    var signal: Int32 = 0
    sigwait(&waiting, &signal)
    throw Interruption()
  }
}
