import Foundation
import Testing

@testable import Grading

@Suite struct GraderTests {
  private func verdict(budget seconds: Double, timeout: Double) throws -> (Verdict, seconds: Double) {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Fixtures").path
    let fixtures = try FixtureSet(folder: folder)
    let grader = Grader(
      fixtures: fixtures, worker: "/bin/sh", timeout: timeout,
      prefix: ["/bin/sh", "-c", "sleep 100"], budget: TimeBudget(seconds: seconds))
    let result = grader.grade(try #require(fixtures.rubric.items.first))
    return (result.verdict, result.seconds ?? 0)
  }

  @Test("An exercise that has only what is left of the hand-in's time says so, whatever is left of it")
  func partOfItsTime() throws {
    // With all of its own time, it would name that.
    let verdict = try verdict(budget: 1, timeout: 60).0
    #expect(
      verdict.headline.hasPrefix("the time for the whole hand-in was used up before it was done"))
  }

  @Test func oneWithAllOfItsTimeNamesItsOwn() throws {
    #expect(try verdict(budget: 1000, timeout: 1).0.headline == "1 s without an answer")
  }

  @Test func oneWithNoneIsNotRun() throws {
    let (verdict, seconds) = try verdict(budget: 0, timeout: 60)
    #expect(verdict.headline == "not run: the time for the whole hand-in was used up")
    #expect(seconds == 0)
  }
}
