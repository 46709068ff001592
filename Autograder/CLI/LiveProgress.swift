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
    guard isShown, let result = progress.result else { return }
    let whole = progress.wholeSections
    let (width, style) = (
      TerminalWidth.standard(for: STDERR_FILENO), TerminalStyle.standard(for: STDERR_FILENO)
    )
    lock.withLock {
      guard !isOver else { return }
      var lines = whole.map { SectionLines($0, style: style, width: width).lines } ?? []
      lines += ["\(result.exercises.count) of \(progress.total) exercises"]
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
      CommandLineTool.complain("stopped before anything was graded")
      return
    }
    let missing = progress.total - result.exercises.count
    result.notices =
      ["stopped by Ctrl-C: \(missing) of \(progress.total) exercises are not in this report"] + notices
    _ = try? options.deliver(result, on: .ownWork)
  }

  /// What moves back to the first line and clears everything from there on.
  private var erasure: String {
    lineCount == 0 ? "" : "\r" + (lineCount > 1 ? "\u{1B}[\(lineCount - 1)A" : "") + "\u{1B}[J"
  }

  private func write(_ text: String) {
    FileHandle.standardError.write(Data(text.utf8))
  }
}
