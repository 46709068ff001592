internal import Foundation

/// What is known of endless loops while exercises are run: without it, one in a function that everything calls would cost the whole
/// time of every exercise, one after the other.
///
/// The rule, made so that right code loses nothing, however slow the computer is and however much else it has to do:
/// - Time during which a worker waits for a processor does not count (``WorkerLimits/patience``).
/// - An exercise *loops* if its time is up and one single case took about half of it. Code that is only slow is slow in all cases.
/// - What certainly rests on an exercise that loops could not pass, and is not run. Neither is practice, which can wait.
/// - A function in which two exercises loop is suspect. An exercise that says nothing for ``patience`` seconds of its own time is asked
///   where it is, which does not stop it. In a suspect function it is ended; anywhere else it has all of its time.
final class KnownLoops: @unchecked Sendable {
  /// How long an exercise may be silent before it is asked where it is, in seconds; a right one takes some milliseconds.
  static let patience = 1.0

  private let lock = NSLock()
  private var items: [String: (item: RubricItem, location: SourceLocation?)] = [:]
  private var functions: [String: Int] = [:]

  /// Takes note of an exercise that loops.
  func note(_ item: RubricItem, _ loop: ExerciseRun.Loop) {
    lock.withLock {
      items[item.path] = (item, loop.location)
      if let function = loop.function { functions[function, default: 0] += 1 }
    }
  }

  /// The functions in which two exercises loop.
  var suspects: Set<String> {
    lock.withLock { Set(functions.filter { $0.value >= 2 }.keys) }
  }

  /// Why an exercise need not be run; `nil` if it has to.
  func verdict(on item: RubricItem) -> Verdict? {
    lock.withLock {
      if let cause = item.foundations.certain.lazy.compactMap({ self.items[$0] }).first {
        return .exceeded(
          limit: "not run: it rests on \(cause.item.title), which does not end", at: cause.location)
      }
      guard item.points == 0, let cause = items.values.first(where: { $0.item.points > 0 }) else {
        return nil
      }
      return .exceeded(limit: "not run: it can wait until \(cause.item.title) ends", at: cause.location)
    }
  }
}
