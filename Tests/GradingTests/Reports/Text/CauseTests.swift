import Testing

@testable import Grading

@Suite struct CauseTests {
  /// Some failures, by path.
  private func causes(
    _ failures: KeyValuePairs<String, (Verdict, String?)>, isWhole: Bool = false
  ) throws -> Causes {
    let failures = Dictionary(uniqueKeysWithValues: failures.map { ($0.key, $0.value) })
    let exercises = Rubric.committed.items.map { item in
      guard let (verdict, hint) = failures[item.path] else {
        return ExerciseResult(item: item, verdict: .passed, cases: [], printed: "", seconds: 0)
      }
      let outcome = verdict == .wrong ? CaseOutcome.wrong([Mismatch(array: "a", kind: .missing)]) : .noAnswer
      return ExerciseResult(
        item: item, verdict: verdict,
        cases: [CaseResult(name: "1", outcome: outcome, hint: hint.map { Hint(.transposed, $0) })],
        printed: "",
        seconds: 0)
    }
    return Causes(
      GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises), isWhole: isWhole)
  }

  private func paths(_ exercises: [ExerciseResult]) -> [String] { exercises.map(\.item.path) }

  private let crash = Verdict.crashed(
    message: "Index out of range", at: SourceLocation(file: "Sources/MyTorch/NN/Functional.swift", line: 56))

  @Test func crashesAtOneLineAreOneCause() throws {
    let causes = try causes([
      "functional/multiply-backward": (crash, nil), "functional/divide-backward": (crash, nil),
      "activation/sigmoid-backward": (crash, nil),
    ])
    #expect(
      causes.told.map { paths($0.exercises) } == [
        ["functional/multiply-backward", "functional/divide-backward", "activation/sigmoid-backward"]
      ])
  }

  @Test func crashesWithOtherWordsOrAtAnotherLineAreOthers() throws {
    let place = SourceLocation(file: "Sources/MyTorch/NN/Functional.swift", line: 57)
    let causes = try causes([
      "functional/multiply-backward": (crash, nil),
      "functional/divide-backward": (.crashed(message: "Index out of range", at: place), nil),
      "functional/log-backward": (.crashed(message: "Division by zero", at: crash.location), nil),
      "functional/exp-backward": (.crashed(message: "", at: nil), nil),
      "functional/matmul-backward": (.crashed(message: "", at: nil), nil),
    ])
    #expect(causes.told.count == 5)
  }

  @Test func theSameHintIsOneCause() throws {
    let causes = try causes([
      "functional/multiply-backward": (.wrong, "negated"), "functional/divide-backward": (.wrong, "negated"),
      "functional/log-backward": (.wrong, "doubled"), "functional/exp-backward": (.wrong, nil),
      "functional/matmul-backward": (.wrong, nil),
    ])
    #expect(causes.told.map(\.exercises.count) == [2, 1, 1, 1])
  }

  @Test func whatCannotPassYetIsCounted() throws {
    let causes = try causes([
      "autograd/backward": (.wrong, "reversed"), "linear/backward": (.wrong, "other"),
      "activation/tanh-backward": (.wrong, nil),
    ])
    #expect(causes.told.map { paths($0.exercises) } == [["autograd/backward"]])
    #expect(paths(causes.told[0].blocked) == ["linear/backward", "activation/tanh-backward"])
  }

  @Test("What may follow and says nothing of its own follows; what has a hint of its own is told")
  func mayFollow() throws {
    let causes = try causes([
      "functional/exp-backward": (.wrong, nil), "activation/sigmoid-backward": (.wrong, nil),
      "activation/tanh-backward": (.wrong, "scaled"),
    ])
    #expect(
      causes.told.map { paths($0.exercises) } == [["functional/exp-backward"], ["activation/tanh-backward"]])
    #expect(paths(causes.told[0].mayFollow) == ["activation/sigmoid-backward"])
  }

  @Test func whatWaitsForAStubIsCounted() throws {
    let causes = try causes([
      "autograd/add-operation": (.notImplemented(part: "Autograd.addOperation"), nil),
      "linear/backward": (.wrong, nil),
    ])
    #expect(causes.told.isEmpty)
    #expect(paths(causes.unwritten) == ["autograd/add-operation"])
    #expect(paths(causes.waiting) == ["linear/backward"])
  }

  @Test func everythingIsToldWhenAskedFor() throws {
    let causes = try causes(
      [
        "autograd/backward": (.wrong, nil), "linear/backward": (.wrong, nil),
        "practice/sum-backward": (.wrong, nil),
      ], isWhole: true)
    #expect(causes.told.count == 3 && !causes.putsOffPractice)
  }
}
