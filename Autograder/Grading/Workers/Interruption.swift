internal import Foundation

/// Ctrl-C, a `kill`, or a terminal that is closed, while workers run.
///
/// Workers lead sessions of their own, which the terminal's signals do not reach.
public enum Interruption {
  /// Signals that end the grader, and the queue that waits for them; kept for as long as the program runs.
  nonisolated(unsafe) private static var sources: [any DispatchSourceSignal] = []

  private static let lock = NSLock()
  nonisolated(unsafe) private static var lastWords: String?

  /// What is printed on standard error before such a signal ends the grader: what stays, and how to go on.
  public static func setLastWords(_ text: String?) {
    lock.withLock { lastWords = text }
  }

  /// From now on the grader ends its workers and removes their folders before such a signal ends it, too.
  public static func endWorkers() {
    guard sources.isEmpty else { return }
    let queue = DispatchQueue(label: "interruption")
    sources = [SIGINT, SIGTERM, SIGHUP].compactMap { number in
      // What was ignored from the beginning, as under `nohup`, stays so.
      let former = signal(number, SIG_IGN)
      if let former, unsafeBitCast(former, to: Int.self) == 1 { return nil }
      let source = DispatchSource.makeSignalSource(signal: number, queue: queue)
      source.setEventHandler {
        RunningWorkers.killAll()
        PrivateFolder.removeAll()
        if let words = lock.withLock({ lastWords }) {
          try? FileHandle.standardError.write(contentsOf: Data("\n\(words)\n".utf8))
        }
        signal(number, SIG_DFL)
        kill(getpid(), number)
      }
      source.resume()
      return source
    }
  }
}
