import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct AutolabAssessmentTests {
  private static func assessment() throws -> AutolabAssessment {
    let rubric = try FixtureSet(folder: Kit.folder.appendingPathComponent("Fixtures").path).rubric
    return AutolabAssessment(name: "hw1bonus", rubric: rubric, kit: Kit.folder)
  }

  @Test(
    "A name begins with a letter and has no other signs than Autolab takes",
    arguments: ["hw1", "a", "hw_1-bonus"])
  func names(name: String) throws {
    try AutolabAssessment.check(name)
  }

  @Test("Another name is refused", arguments: ["", "1hw", "hw 1", "hw.1", "../hw", "hé", "-a"])
  func badNames(name: String) {
    #expect(throws: PlatformPackage.Problem.self) { try AutolabAssessment.check(name) }
  }

  @Test(
    "The settings have a problem for each exercise with points, and nothing that YAML takes for something else"
  )
  func settings() throws {
    let assessment = try Self.assessment()
    let lines = assessment.settings.split(separator: "\n")
    let names = lines.filter { $0.hasPrefix("- name: ") }.map { String($0.dropFirst("- name: ".count)) }
    #expect(
      try names.map { try JSONDecoder().decode([String].self, from: Data("[\($0)]".utf8))[0] }
        == assessment.rubric.graded.map(\.title))
    #expect(lines.contains("  name: hw1bonus") && lines.contains("  handin_filename: handin.tar"))
    #expect(lines.filter { $0.hasPrefix("  max_score: ") }.count == 22)
    #expect(!assessment.settings.contains("\t"))
  }

  @Test("Autolab waits for as long as it allows, and longer than the grader takes")
  func time() throws {
    let line = try #require(
      try Self.assessment().settings.split(separator: "\n").first { $0.contains("autograde_timeout") })
    let seconds = try #require(Int(line.split(separator: " ").last ?? ""))
    #expect((241...900).contains(seconds))
  }

  @Test("The first target is the one that runs")
  func makefile() {
    #expect(AutolabAssessment.makefile.hasPrefix("all: autograde\n"))
    #expect(AutolabAssessment.makefile.contains("\nautograde:\n\t@tar "))
  }
}
