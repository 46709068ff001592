internal import Foundation

/// Colours for a terminal, or none.
public struct TerminalStyle: Sendable {
  /// What a piece of text stands for.
  public enum Role: String, Sendable {
    case good = "32"
    case bad = "31"
    case faint = "2"
    case strong = "1"

    /// What is wrong: bold, so that it is seen on light and on dark.
    case alarm = "1;31"
  }

  private let isColoured: Bool

  /// No colours: for pipes and files.
  public static let plain = TerminalStyle(isColoured: false)

  /// Colours if `descriptor` is a terminal that can show them and `NO_COLOR` is not set (no-color.org).
  public static func standard(for descriptor: Int32) -> TerminalStyle {
    let environment = ProcessInfo.processInfo.environment
    let wanted = (environment["NO_COLOR"] ?? "").isEmpty && environment["TERM"] != "dumb"
    return TerminalStyle(isColoured: wanted && isatty(descriptor) == 1)
  }

  /// Creates a style with or without colours.
  public init(isColoured: Bool) {
    self.isColoured = isColoured
  }

  /// `text`, coloured for its role.
  public func callAsFunction(_ text: String, _ role: Role) -> String {
    isColoured ? "\u{1B}[\(role.rawValue)m\(text)\u{1B}[0m" : text
  }
}
