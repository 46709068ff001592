import Testing

@testable import Grading

@Suite struct RubricTests {
  @Test func twentyTwoExercisesAreWorthFiftyPoints() {
    #expect(Rubric.committed.items.map(\.points).reduce(0, +) == 50)
    #expect(Rubric.committed.items.filter { $0.points > 0 }.count == 22)
  }

  @Test(arguments: [
    (Section.autograd, 10), (.functional, 6), (.linear, 9), (.activation, 20), (.loss, 5), (.practice, 0),
  ])
  func eachSectionHasItsPoints(section: Section, points: Int) {
    #expect(Rubric.committed.items(in: [section]).map(\.points).reduce(0, +) == points)
  }

  @Test func titlesAndPathsAreUnique() {
    #expect(Set(Rubric.committed.items.map { $0.title.lowercased() }).count == Rubric.committed.items.count)
    #expect(Set(Rubric.committed.items.map(\.path)).count == Rubric.committed.items.count)
  }

  @Test func titlesSurviveAutolab() {
    // Autolab rewrites "word:" in the line it reads scores from.
    for item in Rubric.committed.items {
      #expect(!item.title.contains(":"))
    }
  }

  @Test(arguments: [
    ("Autograd Backward", ["autograd/backward"]),
    ("linear/forward", ["linear/forward"]),
    ("SIGMOID", ["activation/sigmoid-forward", "activation/sigmoid-backward"]),
    ("nothing like it", []),
  ])
  func exercisesAreFoundByTitleOrPath(name: String, paths: [String]) {
    #expect(Rubric.committed.items(matching: name).map(\.path) == paths)
  }

  @Test func anExerciseInASectionThatThereIsNotIsRefused() {
    for path in ["painting/forward", "linear"] {
      let exercise = FixtureManifest.Exercise(
        path: path, title: "", points: 1, foundations: Foundations(), roles: [], mistakes: [], cases: [])
      #expect(throws: Rubric.UnknownSection.self) {
        try Rubric(FixtureManifest(generator: 1, seed: 1, exercises: [exercise]))
      }
    }
  }
}
