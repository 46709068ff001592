@testable import Grading

/// The rubric of the committed fixtures, for tests that need some exercises.
extension Rubric {
  static let committed: Rubric = {
    do { return try CommittedFixtures.fixtures.rubric } catch { fatalError("\(error)") }
  }()

  static var items: [RubricItem] { committed.items }

  static func items(in sections: Set<Section>) -> [RubricItem] { committed.items(in: sections) }

  static func items(matching name: String) -> [RubricItem] { committed.items(matching: name) }
}
