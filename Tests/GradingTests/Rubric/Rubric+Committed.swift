@testable import Grading

extension Rubric {
  /// The rubric of the committed fixtures, for tests that need some exercises.
  static let committed: Rubric = {
    do { return try CommittedFixtures.fixtures.rubric } catch { fatalError("\(error)") }
  }()
}
