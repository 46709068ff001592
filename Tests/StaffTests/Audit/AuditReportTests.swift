import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct AuditReportTests {
  private static let mutant = """
    what: a sign is missing
    fails: functional/log-backward
    hint: negated, doubled
    file: A.swift
    --- before
    a
    --- after
    b

    """

  private func result() throws -> AuditResult {
    let fixtures = try FixtureSet(folder: Kit.folder.appendingPathComponent("Fixtures").path)
    struct Broken: Error, CustomStringConvertible { let description = "does not compile" }
    let outcome = AuditResult.Outcome(try Mutant(Self.mutant, name: "sign")) { throw Broken() }
    return AuditResult(
      rubric: fixtures.rubric, mutants: [outcome], alternatives: [],
      flaws: [.init(name: "unread", problem: "has no 'what:'")])
  }

  @Test func whatCouldNotBeReadOrGradedIsToldAndIsNotClean() throws {
    let result = try result()
    let text = AuditReport(result).text
    #expect(text.contains("could not be read\n  unread: has no 'what:'\n"))
    #expect(text.contains("could not be graded\n  sign: does not compile\n"))
    #expect(text.contains("\nwrong solutions: 1\n"))
    #expect(!result.isClean)
  }

  @Test func theReportForProgramsHasTheSentence() throws {
    let data = try AuditReport(try result()).json()
    let json = try #require(try JSONSerialization.jsonObject(with: data) as? [String: Any])
    let entry = try #require((json["mutants"] as? [[String: Any]])?.first)
    #expect(entry["hints"] as? [String] == ["negated", "doubled"])
    #expect(entry["graded"] as? Bool == false)
    #expect((json["unread"] as? [[String: Any]])?.count == 1)
  }

  /// `.ci/figures` looks for this sentence, and compares it with the README's.
  @Test func theTableHasTheFiguresInOneSentence() throws {
    let markdown = AuditReport(try result()).markdown
    #expect(
      markdown.contains(
        "\nIn one sentence: 0 of 1 caught, 0 of 0 with all points, the expected hint first for 0 of 1 that have one, no other hint\n"
      ))
  }
}
