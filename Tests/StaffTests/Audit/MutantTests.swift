import Foundation
import Grading
import Testing

@testable import Staff

@Suite struct MutantTests {
  private static func text(fails: String = "functional/log-backward", hint: String = "none") -> String {
    "what: x\nfails: \(fails)\nhint: \(hint)\nfile: A.swift\n--- before\na\n--- after\nb\n"
  }

  @Test func aFileIsRead() throws {
    let mutant = try Mutant(
      Self.text(fails: "functional/log-backward, functional/exp-backward"), name: "functional/two")
    #expect(mutant.what == "x")
    #expect(mutant.fails == ["functional/log-backward", "functional/exp-backward"])
    #expect(mutant.hints.isEmpty)
    #expect(mutant.changes == [.init(file: "A.swift", before: "a", after: "b")])
  }

  @Test func severalHintsMayBeRight() throws {
    #expect(try Mutant(Self.text(hint: "negated, doubled"), name: "x").hints == ["negated", "doubled"])
  }

  @Test(arguments: [
    "what: x\nfails: a\n", "fails: a\nhint: none\n", "what: x\nhint: none\n",
    "what: x\nfails: a\nhint: none\n",
  ])
  func anIncompleteFileIsRefused(text: String) {
    #expect(throws: VariantFile.Missing.self) { try Mutant(text, name: "x") }
  }

  @Test(arguments: [
    ("functional/log-backwards", "none", Mutant.Problem.unknownExercise("functional/log-backwards")),
    ("functional/log-backward", "negatid", .unknownHint("negatid")),
    ("functional/log-backward", "negated, doubeld", .unknownHint("doubeld")),
  ])
  func aLabelThatNamesNothingIsRefused(fails: String, hint: String, problem: Mutant.Problem) throws {
    let fixtures = try FixtureSet(folder: Kit.folder.appendingPathComponent("Fixtures").path)
    let mutant = try Mutant(Self.text(fails: fails, hint: hint), name: "x")
    #expect(throws: problem) { try mutant.check(rubric: fixtures.rubric, hintNames: fixtures.hintNames) }
  }

  @Test(arguments: [
    ("negated", "negated", true), ("sigmoid-derivative", "sigmoid-derivative/half", true),
    ("sigmoid", "sigmoids", false), ("sigmoid-derivative/half", "sigmoid-derivative", false),
  ])
  func aLabelCoversItsFamily(label: String, hint: String, isCovered: Bool) {
    #expect(Mutant.covers(label, hint: hint) == isCovered)
  }
}
