/// A graded homework: all that is known of it.
///
/// Reports do not take it as it is, but as a ``DisclosedResult``, which leaves out what their reader must not know.
public struct GradingResult: Sendable {
  /// The arrays it was graded with.
  public var arrays: TestArrays

  /// What all exercises are worth, those included that were not run.
  public let rubric: Rubric

  /// The exercises, in the order of the rubric.
  public var exercises: [ExerciseResult]

  /// What some of them rest on, run only to find out whether it fails, too: not shown, and worth nothing here.
  public var foundations: [ExerciseResult]

  /// What the reader must know before the points: files that were left out, missing, refused.
  ///
  /// What comes after the first line break of a notice is somebody else's words, such as a compiler's about a hand-in.
  public var notices: [String] = []

  /// The sandbox in which a hand-in was compiled and run, `none` included; `nil` for one's own code.
  public var sandbox: String?

  init(
    arrays: TestArrays, rubric: Rubric, exercises: [ExerciseResult], foundations: [ExerciseResult] = []
  ) {
    self.arrays = arrays
    self.rubric = rubric
    self.exercises = exercises
    self.foundations = foundations
  }

  init(fixtures: FixtureSet, exercises: [ExerciseResult], foundations: [ExerciseResult] = []) {
    self.init(
      arrays: TestArrays(fixtures), rubric: fixtures.rubric, exercises: exercises, foundations: foundations)
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
