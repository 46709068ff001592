import Testing

@testable import Grading

@Suite struct BystanderTests {
  /// The remark on a crash of linear/backward in `file`, in a run of `sections` in which `others` fail, too.
  private func remark(
    crashingIn file: String, others: [String] = [],
    sections: Set<Section> = [.autograd, .functional, .linear]
  ) throws -> String? {
    let crash = Verdict.crashed(message: "", at: SourceLocation(file: "Sources/MyTorch/\(file)", line: 7))
    let exercises = Rubric.committed.items(in: sections).map { item in
      let verdict = item.path == "linear/backward" ? crash : others.contains(item.path) ? .wrong : .passed
      return ExerciseResult(item: item, verdict: verdict, cases: [], printed: "", seconds: 0)
    }
    let result = GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
    let failure = try #require(result.exercises.first { $0.item.path == "linear/backward" })
    return result.bystanderRemark(on: failure)
  }

  @Test(arguments: [
    ("AutogradEngine.swift", "AutogradEngine.swift"), ("NN/Functional.swift", "Functional.swift"),
  ])
  func aFileThatPassesPointsToTheRecorder(file: String, name: String) throws {
    #expect(
      try remark(crashingIn: file)
        == "\(name) passes all exercises of its own, so look at what Linear.swift records: the inputs, the output, and "
        + "gradientsToUpdate.")
  }

  @Test func aFileThatFailsItselfIsToBlame() throws {
    #expect(try remark(crashingIn: "AutogradEngine.swift", others: ["autograd/backward"]) == nil)
    #expect(try remark(crashingIn: "NN/Functional.swift", others: ["functional/exp-backward"]) == nil)
  }

  @Test func itsOwnFileIsNoBystander() throws {
    #expect(try remark(crashingIn: "NN/Modules/Linear.swift") == nil)
    #expect(try remark(crashingIn: "Utils.swift") == nil)
  }

  @Test func whatWasNotRunIsNotKnownToPass() throws {
    #expect(try remark(crashingIn: "AutogradEngine.swift", sections: [.linear]) == nil)
  }

  @Test func whatRestsOnlyOnAPartPointsToTheRecorder() throws {
    let failure = ExerciseResult(
      item: try #require(Rubric.committed.items(matching: "linear/backward").first),
      verdict: .crashed(
        message: "", at: SourceLocation(file: "Sources/MyTorch/NN/Functional.swift", line: 7)),
      cases: [], printed: "", seconds: 0)
    let matmul = ExerciseResult(
      item: try #require(Rubric.committed.items(matching: "functional/matmul-backward").first),
      verdict: .passed,
      cases: [],
      printed: "", seconds: 0)
    let result = GradingResult(
      fixtures: try CommittedFixtures.fixtures, exercises: [failure], foundations: [matmul])
    #expect(
      result.bystanderRemark(on: failure)
        == "Functional.swift passes what this rests on, so look at what Linear.swift records: the inputs, the output, and "
        + "gradientsToUpdate.")
  }

  @Test("Practice is about many files, and is never sent away from one")
  func practice() throws {
    let exercises = Rubric.committed.items.map { item in
      let crash = Verdict.crashed(
        message: "", at: SourceLocation(file: "Sources/MyTorch/NN/Functional.swift", line: 7))
      return ExerciseResult(
        item: item, verdict: item.path == "practice/broadcasting" ? crash : .passed, cases: [], printed: "",
        seconds: 0)
    }
    let result = GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
    let failure = try #require(result.exercises.first { $0.verdict != .passed })
    #expect(result.bystanderRemark(on: failure) == nil)
  }
}
