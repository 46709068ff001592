import NDArrays

@testable import Grading

/// The fixtures that students are graded with: what an explanation must hold its own on.
enum CommittedFixtures {
  /// The exercises' paths.
  static let exercises: [String] = Rubric.committed.items.map(\.path)

  /// All of them.
  static var fixtures: FixtureSet {
    get throws { try FixtureSet(folder: folder) }
  }

  /// The cases of one exercise.
  static func cases(of exercise: String) throws -> [FixtureCase] {
    try fixtures.cases(of: exercise)
  }

  /// What is known of one exercise, to find out what went wrong with it.
  static func diagnosis(of exercise: String) throws -> Diagnosis {
    let entry = try fixtures.exercise(exercise)
    return Diagnosis(
      roles: entry.roles,
      mistakes: KnownMistakes(mistakes: entry.mistakes, predictions: try fixtures.predictions(of: entry)))
  }

  /// The folder `Fixtures`, beside `Tests`.
  static let folder: String = {
    let path = #filePath.split(separator: "/", omittingEmptySubsequences: false)
    return (path.dropLast(4) + ["Fixtures"]).joined(separator: "/")
  }()
}

extension Diagnosis {
  /// Finds out what went wrong without knowing any mistakes.
  init(roles: [ArrayRole]) {
    self.init(roles: roles, mistakes: KnownMistakes(mistakes: [], predictions: [:]))
  }
}

extension Diagnosis.Case {
  /// A case answered with what is expected, but for the given arrays.
  init(_ fixture: FixtureCase, replacing replacements: [String: NDArray]) {
    let actual: NamedArrays = fixture.expected.map { ($0.name, replacements[$0.name] ?? $0.array) }
    self.init(
      name: fixture.name, given: fixture.given, expected: fixture.expected, actual: actual)
  }

  /// A case, judged; nothing that was lent has changed.
  init(name: String, given: NamedArrays, expected: NamedArrays, actual: NamedArrays) {
    let lent: NamedArrays = given.map { (Judge.givenPrefix + $0.name, $0.array) }
    self.init(
      name: name, given: given, expected: expected, actual: actual,
      mismatches: Judge().mismatches(in: actual + lent, given: given, expected: expected))
  }
}
