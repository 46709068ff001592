import Testing

@testable import Grading

@Suite struct TextReportTests {
  /// The report on a run in which the exercises at `paths` failed.
  private func text(
    failing paths: [String], isVerbose: Bool = false, on occasion: Occasion = .ownWork,
    as verdict: Verdict = .wrong
  ) throws -> String {
    let exercises = Rubric.committed.items.map { item in
      let failed = paths.contains(item.path)
      return ExerciseResult(
        item: item, verdict: failed ? verdict : .passed,
        cases: failed ? [CaseResult(name: "1", outcome: .noAnswer)] : [], printed: "", seconds: 0)
    }
    let result = GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
    return TextReport(
      DisclosedResult(result, to: .student), style: .plain, isVerbose: isVerbose, occasion: occasion
    ).text
  }

  private let both = ["functional/exp-backward", "practice/sum-backward", "practice/max-backward"]

  @Test func practiceWaitsWhileSomethingGradedIsWrong() throws {
    let text = try text(failing: both)
    #expect(text.contains("Functional Backward - Exp: wrong answer"))
    #expect(!text.contains("Sum Backward: wrong answer"))
    #expect(text.contains("2 of the practice exercises can wait; --verbose shows what is wrong there, too."))
  }

  @Test func practiceIsToldWhenItIsAllThatIsWrongOrWhenAskedFor() throws {
    #expect(try text(failing: ["practice/sum-backward"]).contains("Sum Backward: wrong answer"))
    #expect(try text(failing: both, isVerbose: true).contains("Sum Backward: wrong answer"))
  }

  @Test func aReportOnAHandinHasNoCommandsAndNoPathsOfTheStaff() throws {
    let text = try text(failing: ["functional/exp-backward"], on: .handin)
    #expect(!text.contains("again: ") && !text.contains("Next: "))
    #expect(text.contains("  in case 1; given: Fixtures/functional/exp-backward/1/given/"))
  }

  @Test func theTotalIsTheFirstLineAndComesAgainAtTheEnd() throws {
    let lines = try text(failing: both).split(separator: "\n")
    let total = try #require(lines.first)
    #expect(total.hasPrefix("Total ") && total.hasSuffix(" 49 / 50"))
    #expect(lines.suffix(2).first == total)
  }

  @Test func whatIsWrongIsToldOnceWithTheCaseWhereItHappened() throws {
    let text = try text(failing: ["functional/exp-backward"], as: .objection(reason: "there is no spot"))
    #expect(
      text.contains(
        "Functional Backward - Exp: what came back cannot be compared\n  | there is no spot\n  in case 1; given: "
      ))
  }
}
