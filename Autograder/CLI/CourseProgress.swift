#if canImport(Staff)
  import Foundation
  import Grading
  import Staff

  /// How far a course is: on a terminal one line that is written over itself, in a pipe a line now and then.
  final class CourseProgress: @unchecked Sendable {
    /// How long nothing is said in a pipe, in seconds.
    private static let pause = 20.0

    private static let width = 79

    private let lock = NSLock()
    private let isTerminal = isatty(STDERR_FILENO) == 1
    private let start = SuspendingClock.now
    private var total = 0
    private var done = 0
    private var kept = 0
    private var current: [String] = []
    private var lastTold = 0.0

    /// Says what takes a while before the first hand-in is graded.
    func prepare(_ count: Int) {
      lock.withLock {
        write(
          "\(count) \(count == 1 ? "hand-in" : "hand-ins"); preparing the arrays, and what all of them share\(isTerminal ? "" : "\n")"
        )
      }
    }

    /// Takes note of what happened.
    func tell(_ event: CourseEvent) {
      lock.withLock {
        switch event {
        case .found(let count): total = count
        case .began(let entry): current.append(PrintableText(entry.student, limit: 30).text)
        case .finished(let entry, let isKept):
          let name = PrintableText(entry.student, limit: 30).text
          if let index = current.firstIndex(of: name) { current.remove(at: index) }
          done += 1
          if isKept { kept += 1 }
        }
        show()
      }
    }

    /// Removes the line.
    func finish() {
      lock.withLock { if isTerminal { write("\r\u{1B}[K") } }
    }

    private func show() {
      let elapsed = start.duration(to: .now) / .seconds(1)
      if isTerminal {
        write("\r\u{1B}[K\(text(elapsed).prefix(Self.width))")
      } else if done == total || elapsed - lastTold >= Self.pause {
        lastTold = elapsed
        write("\(text(elapsed))\n")
      }
    }

    private func text(_ elapsed: Double) -> String {
      let graded = done - kept
      var parts = ["\(done) of \(total) hand-ins"]
      if kept > 0 { parts.append("\(kept) already graded") }
      if graded > 0, elapsed > 0 {
        let each = elapsed / Double(graded)
        parts.append("one each \(Self.short(each)) s")
        if done < total { parts.append("about \(Self.time(each * Double(total - done))) left") }
      }
      if !current.isEmpty { parts.append("now: \(current.joined(separator: ", "))") }
      return parts.joined(separator: ", ").split(whereSeparator: \.isNewline).joined(separator: " ")
    }

    private static func short(_ seconds: Double) -> String { "\((seconds * 10).rounded() / 10)" }

    private static func time(_ seconds: Double) -> String {
      seconds < 100 ? "\(Int(seconds.rounded(.up))) s" : "\(Int((seconds / 60).rounded(.up))) min"
    }

    private func write(_ text: String) {
      try? FileHandle.standardError.write(contentsOf: Data(text.utf8))
    }
  }
#endif
