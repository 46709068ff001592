internal import Foundation

/// What is known of a run that is under way.
public final class GradingProgress: @unchecked Sendable {
  private let lock = NSLock()
  private let changed: @Sendable (GradingProgress) -> Void
  private var fixtures: FixtureSet?
  private var results: [String: ExerciseResult] = [:]
  private var items: [RubricItem] = []
  private var started: Set<String> = []

  /// Creates a progress of which nothing is known.
  ///
  /// - Parameter changed: Is called before and after each exercise, on the thread that grades it, by one thread at a time.
  public init(changed: @escaping @Sendable (GradingProgress) -> Void = { _ in }) {
    self.changed = changed
  }

  /// How many exercises there are.
  public var total: Int { lock.withLock { items.count } }

  /// The exercises that run at the moment, in the order of the rubric.
  public var running: [RubricItem] {
    lock.withLock { items.filter { started.contains($0.path) && results[$0.path] == nil } }
  }

  /// The exercises that are graded, in the order of the rubric; `nil` if none is.
  public var result: GradingResult? {
    let (fixtures, exercises) = lock.withLock {
      (self.fixtures, items.compactMap { results[$0.path] })
    }
    guard let fixtures, !exercises.isEmpty else { return nil }
    return GradingResult(fixtures: fixtures, exercises: exercises)
  }

  /// The exercises that are graded in sections of which all are, if there are any.
  public var wholeSections: GradingResult? {
    guard var result else { return nil }
    let items = lock.withLock { self.items }
    let whole = Section.allCases.filter { section in
      items.count { $0.section == section } == result.exercises(in: section).count
    }
    result.exercises = result.exercises.filter { whole.contains($0.item.section) }
    return result
  }

  func begin(_ items: [RubricItem], with fixtures: FixtureSet) {
    lock.withLock {
      self.items = items
      self.fixtures = fixtures
    }
  }

  func start(_ item: RubricItem) {
    lock.withLock { _ = started.insert(item.path) }
    announcing.withLock { changed(self) }
  }

  private let announcing = NSLock()

  func add(_ result: ExerciseResult) {
    lock.withLock { results[result.item.path] = result }
    announcing.withLock { changed(self) }
  }
}
