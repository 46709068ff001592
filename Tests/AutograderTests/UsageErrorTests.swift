import Foundation
import Grading
import Testing

@testable import autograder

@Suite struct UsageErrorTests {
  /// What the names pick out of the committed exercises.
  func items(_ sections: [String], exercises: [String] = []) throws -> [RubricItem] {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Fixtures")
    let rubric = try FixtureSet(folder: folder.path).rubric
    return try GradingOptions.items(of: rubric, sections: sections, exercises: exercises)
  }

  @Test(
    "A name is a section, a path, or words of titles",
    arguments: [
      ("functional", 6), ("TANH", 2), ("linear/backward", 1), ("skip connection", 2), ("exp", 1),
      ("exp-backward", 1), ("Functional Backward - Exp", 1),
    ])
  func names(name: String, count: Int) throws {
    #expect(try items([name]).filter { $0.points > 0 }.count == count)
  }

  @Test func severalNamesAddUp() throws {
    #expect(try items(["exp", "log", "loss"]).filter { $0.points > 0 }.count == 4)
    #expect(try items(["functional"], exercises: ["exp"]).map(\.path) == ["functional/exp-backward"])
  }

  @Test("The middle of a word is no name", arguments: ["anh", "ackward", "", "-", "/"])
  func middles(name: String) {
    #expect(throws: UsageError.self) { try items([name]) }
  }

  @Test func onlyOneExerciseCanBeShown() throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent().appendingPathComponent(
      "../../Fixtures")
    let rubric = try FixtureSet(folder: folder.path).rubric
    #expect(try ShowCommand.item("exp", of: rubric).path == "functional/exp-backward")
    #expect {
      try ShowCommand.item("tanh", of: rubric)
    } throws: {
      "\($0)" == "'tanh' is 2 exercises; say which one: activation/tanh-forward, activation/tanh-backward."
    }
  }

  @Test func anUnknownSectionGetsTheValidOnes() {
    #expect {
      try items(["linaer"])
    } throws: {
      "\($0)"
        == "there is no section or exercise 'linaer'. Did you mean 'linear'? "
        + "The sections are: autograd, functional, linear, activation, loss, practice; --list names the exercises."
    }
  }

  @Test func anUnknownExerciseGetsTheValidOnes() {
    #expect {
      try items(["loss"], exercises: ["sigmoid"])
    } throws: {
      "\($0)".contains("there is no exercise 'sigmoid'. There is: SoftmaxCrossEntropy Loss")
    }
  }

  @Test func aMisspeltCommandIsNoSection() {
    #expect {
      try items(["pakage"])
    } throws: {
      "\($0)".contains("there is no section or exercise 'pakage'. Did you mean 'package'?")
    }
  }

  @Test func aMisspeltExerciseIsSuggestedInALine() {
    #expect {
      try items(["tahn"])
    } throws: {
      "\($0)".contains("Did you mean 'tanh'?") && !"\($0)".contains("\n")
    }
  }

  @Test func aWordOfATitleIsSuggested() {
    #expect {
      try items([], exercises: ["sigmiod"])
    } throws: {
      "\($0)".contains("Did you mean 'sigmoid'?")
    }
  }

  @Test(arguments: [("kitten", "sitting", 3), ("", "abc", 3), ("same", "same", 0), ("ab", "ba", 2)])
  func editDistanceCountsSingleLetterChanges(a: String, b: String, distance: Int) {
    #expect(editDistance(a, b) == distance)
    #expect(editDistance(b, a) == distance)
  }

  @Test func nothingCloseIsNotSuggested() {
    #expect(closest(to: "zzzzzz", among: ["linear", "loss"]) == nil)
  }
}
