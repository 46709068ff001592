import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct WriteupTests {
  private func committed() throws -> (text: String, rubric: Rubric) {
    let text = try String(
      contentsOf: Kit.folder.appendingPathComponent("Handout/README.md"), encoding: .utf8)
    return (text, try FixtureSet(folder: Kit.folder.appendingPathComponent("Fixtures").path).rubric)
  }

  @Test func theCommittedOneKeepsItsPromises() throws {
    let (text, rubric) = try committed()
    #expect(Writeup(text, rubric).problems == [])
    #expect(Writeup(text, rubric).updated == text)
  }

  @Test(
    "Other points or titles, another sum, no table",
    arguments: [
      (
        "| Functional | Functional Backward - Multiply | 1 |",
        "| Functional | Functional Backward - Multiply | 3 |", 1
      ),
      ("| Loss | ", "| Los | ", 1), ("**50 points**", "**52 points**", 1),
      ("4 The backward functions (6 points)", "4 The backward functions (8 points)", 1),
      ("<!-- BEGIN EXERCISES -->", "", 1),
    ])
  func whatIsPromisedAndNotKeptIsSaid(before: String, after: String, count: Int) throws {
    let (text, rubric) = try committed()
    let changed = text.replacingOccurrences(of: before, with: after)
    #expect(changed != text)
    #expect(Writeup(changed, rubric).problems.count == count)
  }
}
