import Foundation
import Grading

/// The sections that are done, on a terminal, until the report takes their place.
///
/// They stand on standard error, and are written over: the report itself is printed once, as a whole.
final class LiveProgress: @unchecked Sendable {
  private let lock = NSLock()
  private let isShown: Bool
  private var lineCount = 0
  private var isOver = false

  /// - Parameter isShown: Whether it is wanted; it is shown on a terminal that can go back over its lines only.
  init(isShown: Bool) {
    let isTerminal = isatty(STDERR_FILENO) == 1 && isatty(STDOUT_FILENO) == 1
    self.isShown = isShown && isTerminal && ProcessInfo.processInfo.environment["TERM"] != "dumb"
  }

  /// Shows what is known by now.
  func show(_ progress: GradingProgress) {
    guard isShown else { return }
    let done = progress.result?.exercises.count ?? 0
    let (width, style) = (
      TerminalWidth.standard(for: STDERR_FILENO), TerminalStyle.standard(for: STDERR_FILENO)
    )
    lock.withLock {
      guard !isOver else { return }
      var lines = SectionLines(progress, style: style, width: width).lines
      let running = progress.running.map(\.title).joined(separator: ", ")
      let last = "\(done) of \(progress.total) exercises" + (running.isEmpty ? "" : "; now \(running)")
      // A line that the terminal broke could not be taken away again.
      lines.append(String(last.prefix(width - 1)))
      write(erasure + lines.joined(separator: "\n"))
      lineCount = lines.count
    }
  }

  /// Takes it all away.
  func finish() {
    lock.withLock {
      isOver = true
      if lineCount > 0 { write(erasure) }
      lineCount = 0
    }
  }

  /// Prints the report on what was graded before Ctrl-C was pressed.
  func tellWhatIsKnown(of progress: GradingProgress, _ options: GradingOptions, _ notices: [String]) {
    finish()
    guard var result = progress.result else {
      let running = progress.running.map(\.title).joined(separator: ", ")
      CommandLineTool.complain(
        "stopped before anything was graded" + (running.isEmpty ? "" : "; at work was: \(running)"))
      return
    }
    let missing = progress.total - result.exercises.count
    result.notices = [Self.stopped(progress, missing)] + notices
    _ = try? options.deliver(result, on: .ownWork)
  }

  private static func stopped(_ progress: GradingProgress, _ missing: Int) -> String {
    let running = progress.running.map(\.title).joined(separator: ", ")
    return "stopped by Ctrl-C: \(missing) of \(progress.total) exercises are not in this report"
      + (running.isEmpty ? "" : "; at work was: \(running)")
  }

  /// What moves back to the first line and clears everything from there on.
  private var erasure: String {
    lineCount == 0 ? "" : "\r" + (lineCount > 1 ? "\u{1B}[\(lineCount - 1)A" : "") + "\u{1B}[J"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
