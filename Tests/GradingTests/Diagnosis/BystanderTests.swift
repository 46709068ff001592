import Testing

@testable import Grading

@Suite struct BystanderTests {
  /// The remark on a crash of linear/backward in `file`, in a run of `sections` in which `others` fail, too.
  private func remark(
    crashingIn file: String, others: [String] = [],
    sections: Set<Section> = [.autograd, .functional, .linear]
  ) throws -> String? {
    let crash = Verdict.crashed(message: "", at: SourceLocation(file: "Sources/MyTorch/\(file)", line: 7))
    let exercises = Rubric.items(in: sections).map { item in
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
}
