import Foundation

/// A count on standard error that is written over itself, on a terminal only.
final class ProgressLine: @unchecked Sendable {
  private let lock = NSLock()
  private let total: Int
  private let isShown = isatty(STDERR_FILENO) == 1
  private var done = 0

  init(total: Int) {
    self.total = total
  }

  /// One more is done.
  func step() {
    lock.withLock {
      done += 1
      write("\r\(done) of \(total)")
    }
  }

  /// Removes the line.
  func finish() {
    write("\r\u{1B}[K")
  }

  private func write(_ text: String) {
    guard isShown else { return }
    FileHandle.standardError.write(Data(text.utf8))
  }
}
