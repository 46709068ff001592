import Foundation
import HW1Bonus

/// A line on the terminal that shows how far the training is; nothing where there is no terminal.
final class ProgressBar {
  private let total: Int
  private let epochs: Int
  private let isShown: Bool
  private let clock = ContinuousClock()
  private let start: ContinuousClock.Instant
  private var lastDrawn: ContinuousClock.Instant?

  /// - Parameters:
  ///   - epochs: The number of the last epoch.
  ///   - trainings: The number of examples that are still to be trained on, over all epochs.
  init(epochs: Int, trainings: Int) {
    self.epochs = epochs
    total = trainings
    isShown = isatty(STDOUT_FILENO) == 1 && ProcessInfo.processInfo.environment["TERM"] != "dumb"
    start = clock.now
  }

  /// Shows the state after a batch, ten times a second at most.
  ///
  /// - Parameters:
  ///   - report: What the batch gave.
  ///   - examples: The number of examples in an epoch.
  ///   - done: The number of examples that were trained on in this run before this epoch.
  func show(_ report: BatchReport, of examples: Int, done: Int) {
    let now = clock.now
    if !isShown { return }
    if let lastDrawn, lastDrawn.duration(to: now) < .milliseconds(100) { return }
    lastDrawn = now
    let trained = Double(done) + Double(report.examples)
    let seconds = start.duration(to: now) / .seconds(1)
    let left = trained > 0 ? seconds * (Double(total) - trained) / trained : .infinity
    write("\r" + Self.line(report, of: examples, epochs: epochs, secondsLeft: left) + "\u{1B}[K")
  }

  /// Removes the line, so that text can take its place.
  func clear() {
    if isShown { write("\r\u{1B}[K") }
    lastDrawn = nil
  }

  /// The line, 76 columns at most.
  static func line(_ report: BatchReport, of examples: Int, epochs: Int, secondsLeft: Double) -> String {
    // The students' code counts the examples.
    let part = max(0, min(1, Double(report.examples) / Double(max(1, examples))))
    let filled = Int(part * 20)
    let bar = String(repeating: "=", count: filled) + String(repeating: " ", count: 20 - filled)
    return "epoch \(report.epoch)/\(epochs) [\(bar)] loss \(Report.loss(report.score.loss)), "
      + "error \(Report.percent(report.score.error)), \(time(secondsLeft)) left"
  }

  private static func time(_ seconds: Double) -> String {
    let seconds = (0..<360_000).contains(seconds) ? Int(seconds.rounded(.up)) : 359_999
    func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
    return seconds < 60
      ? "\(seconds) s"
      : seconds < 3600
        ? "\(seconds / 60):\(two(seconds % 60)) min" : "\(seconds / 3600):\(two(seconds / 60 % 60)) h"
  }

  private func write(_ text: String) {
    FileHandle.standardOutput.write(Data(text.utf8))
  }
}
