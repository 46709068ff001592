import Testing

@testable import Grading

@Suite struct BlameTests {
  /// A run in which the exercises at `paths` failed, each with a wrong answer.
  private func result(failing paths: [String], graded: [RubricItem] = Rubric.committed.items) throws
    -> GradingResult
  {
    let exercises = graded.map { item in
      ExerciseResult(
        item: item, verdict: paths.contains(item.path) ? .wrong : .passed, cases: [], printed: "", seconds: 0)
    }
    return GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
  }

  private func blame(for path: String, failing paths: [String]) throws -> Blame? {
    let result = try result(failing: paths + [path])
    return result.blame(for: try #require(result.exercises.first { $0.item.path == path }))
  }

  @Test(arguments: [
    "linear/backward", "linear/skip-connection-backward", "activation/identity-backward",
    "activation/sigmoid-backward", "activation/tanh-backward", "activation/relu-backward",
    "loss/softmax-cross-entropy-backward", "practice/network",
  ])
  func whateverSweepsRestsOnTheEngine(path: String) throws {
    let blame = try #require(try blame(for: path, failing: ["autograd/backward"]))
    #expect(blame.text == "this rests on Autograd Backward, which fails; repair that first.")
  }

  @Test func addOperationComesBeforeBackward() throws {
    let blame = try #require(
      try blame(for: "linear/backward", failing: ["autograd/backward", "autograd/add-operation"]))
    #expect(blame.text == "this rests on Autograd Add Operation, which fails; repair that first.")
  }

  @Test func backwardRestsOnAddOperation() throws {
    #expect(try blame(for: "autograd/backward", failing: ["autograd/add-operation"])?.isCertain == true)
  }

  @Test func aSigmoidMayRestOnTheDerivativeOfExp() throws {
    let blame = try #require(
      try blame(for: "activation/sigmoid-backward", failing: ["functional/exp-backward"]))
    #expect(
      blame.text == "this may rest on Functional Backward - Exp, which fails, too; look at that first.")
  }

  @Test(arguments: [
    ("functional/exp-backward", ["autograd/backward"]), ("linear/forward", ["autograd/backward"]),
    ("activation/identity-backward", ["functional/exp-backward"]),
    ("autograd/add-operation", ["autograd/backward"]),
    ("linear/backward", ["activation/tanh-backward"]),
  ])
  func whatRestsOnNothingThatFailsHasNobodyToBlame(path: String, failing: [String]) throws {
    #expect(try blame(for: path, failing: failing) == nil)
  }

  @Test func whatPassedBlamesNobody() throws {
    let result = try result(failing: ["autograd/backward"])
    let passed = try #require(result.exercises.first { $0.item.path == "linear/backward" })
    #expect(result.blame(for: passed) == nil)
  }

  @Test func whatWasRunUnshownIsBlamed() throws {
    let shown = try result(failing: ["linear/backward"], graded: Rubric.committed.items(in: [.linear]))
      .exercises
    let unshown = try result(failing: ["autograd/backward"], graded: Rubric.committed.items(in: [.autograd]))
      .exercises
    let result = GradingResult(
      fixtures: try CommittedFixtures.fixtures, exercises: shown, foundations: unshown)
    let failure = try #require(shown.first { $0.verdict == .wrong })
    #expect(result.blame(for: failure)?.cause.path == "autograd/backward")
    #expect(result.firstToRepair?.item.path == "autograd/backward")
    #expect(result.maximum == 9 && result.sections == [.linear])
  }

  @Test func whatWasNotRunIsNotBlamed() throws {
    let result = try result(failing: ["linear/backward"], graded: Rubric.committed.items(in: [.linear]))
    #expect(result.blame(for: try #require(result.exercises.first { $0.verdict == .wrong })) == nil)
  }

  @Test func theFirstToRepairIsTheCause() throws {
    let items = Rubric.committed.items(in: [.autograd, .linear]).reversed()
    let result = try result(failing: ["linear/backward", "autograd/backward"], graded: Array(items))
    #expect(result.firstToRepair?.item.path == "autograd/backward")
  }

  @Test func practiceIsNotTheFirstToRepair() throws {
    #expect(try result(failing: ["practice/network"]).firstToRepair == nil)
  }

  @Test func everyFoundationIsAnExercise() {
    let paths = Rubric.committed.items.map(\.path)
    for item in Rubric.committed.items {
      for foundation in item.foundations.certain + item.foundations.possible {
        #expect(paths.contains(foundation) && foundation != item.path, "\(item.path): \(foundation)")
      }
    }
  }
}
