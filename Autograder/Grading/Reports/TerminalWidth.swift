internal import Foundation

/// How wide what is printed may be.
public enum TerminalWidth {
  /// In a pipe or a file, where there is no terminal to ask.
  public static let ofPipes = 100

  /// Longer lines are hard to read, however wide the window is.
  static let longestLine = 100

  /// The columns of the terminal that `descriptor` is, or what `COLUMNS` says if it is set to a number; ``ofPipes`` elsewhere.
  public static func standard(for descriptor: Int32) -> Int {
    width(
      columns: ProcessInfo.processInfo.environment["COLUMNS"],
      terminal: isatty(descriptor) == 1 ? columns(of: descriptor) : nil)
  }

  /// - Parameters:
  ///   - columns: The value of `COLUMNS`.
  ///   - terminal: The columns of the terminal; `nil` if there is none.
  static func width(columns: String?, terminal: Int?) -> Int {
    let wanted = columns.flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil }
    return min(longestLine, max(30, wanted ?? terminal ?? ofPipes))
  }

  private static func columns(of descriptor: Int32) -> Int? {
    var size = winsize()
    guard ioctl(descriptor, UInt(TIOCGWINSZ), &size) == 0, size.ws_col > 0 else { return nil }
    return Int(size.ws_col)
  }
}
