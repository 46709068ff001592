/// A graded homework.
public struct GradingResult: Sendable {
  /// The fixtures it was graded with.
  public let fixtures: FixtureSet

  /// The exercises, in the order of the rubric.
  public let exercises: [ExerciseResult]

  /// What the reader must know before the points: files that were left out, missing, refused.
  public var notices: [String] = []

  /// The sandbox in which a hand-in was compiled and run, `none` included; `nil` for one's own code.
  public var sandbox: String?

  init(fixtures: FixtureSet, exercises: [ExerciseResult]) {
    self.fixtures = fixtures
    self.exercises = exercises
  }

  /// The points earned.
  public var points: Int { exercises.map(\.points).reduce(0, +) }

  /// The points that could have been earned.
  public var maximum: Int { exercises.map(\.item.points).reduce(0, +) }

  /// Whether every exercise passed, those without points included.
  public var allPassed: Bool { exercises.allSatisfy { $0.verdict == .passed } }

  /// The sections that were graded, in order.
  public var sections: [Section] {
    Section.allCases.filter { section in exercises.contains { $0.item.section == section } }
  }

  /// The exercises of one section.
  public func exercises(in section: Section) -> [ExerciseResult] {
    exercises.filter { $0.item.section == section }
  }

  /// Why some exercises could not be graded at all; empty if all could.
  public var gradingProblems: [String] {
    exercises.compactMap { result in
      if case .notGraded(let reason) = result.verdict { "\(result.item.title): \(reason)" } else { nil }
    }
  }
}
