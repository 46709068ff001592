internal import Foundation

/// Ctrl-C, a `kill`, or a terminal that is closed.
///
/// Workers lead sessions of their own, which the terminal's signals do not reach.
public enum Interruption {
  /// The end of a pipe to which the signal's number is written; -1 before it is there.
  ///
  /// A handler may do little more than write, and what is written waits for its reader: however busy the computer is, no signal is
  /// lost. Programs that are started later get the default actions back.
  nonisolated(unsafe) private static var writing: Int32 = -1

  private static let lock = NSLock()
  nonisolated(unsafe) private static var lastWords: (@Sendable () -> Void)?

  /// What the grader ends with after it has had its last words, as a shell says it of Ctrl-C.
  private static let statusAfterLastWords: Int32 = 130

  /// From now on the grader ends its workers and removes their folders before such a signal ends it, too.
  public static func endWorkers() {
    guard writing < 0 else { return }
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else { return }
    for end in ends { _ = fcntl(end, F_SETFD, FD_CLOEXEC) }
    writing = ends[1]
    let reading = ends[0]
    Thread.detachNewThread { follow(reading) }
    for number in [SIGINT, SIGTERM, SIGHUP] {
      let former = signal(number) { number in
        let code = errno
        var byte = UInt8(truncatingIfNeeded: number)
        _ = write(Interruption.writing, &byte, 1)
        errno = code
      }
      // What was ignored from the beginning, as under `nohup`, stays so.
      if let former, unsafeBitCast(former, to: Int.self) == 1 { signal(number, SIG_IGN) }
    }
  }

  /// What Ctrl-C has the grader say before it ends, with the status 130; `nil` for nothing.
  ///
  /// No worker runs any more then.
  public static func setLastWords(_ words: (@Sendable () -> Void)?) {
    lock.withLock { lastWords = words }
  }

  private static func follow(_ descriptor: Int32) {
    var byte = UInt8(0)
    while true {
      let count = read(descriptor, &byte, 1)
      if count == 1 { end(by: Int32(byte)) } else if count == 0 || errno != EINTR { return }
    }
  }

  private static func end(by number: Int32) {
    RunningWorkers.killAll()
    PrivateFolder.removeAll()
    if number == SIGINT, let words = lock.withLock({ lastWords }) {
      words()
      _exit(statusAfterLastWords)
    }
    signal(number, SIG_DFL)
    kill(getpid(), number)
  }
}
