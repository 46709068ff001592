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

  @Test func anUnknownSectionGetsTheValidOnes() {
    #expect {
      try items(["linaer"])
    } throws: {
      "\($0)"
        == "there is no section 'linaer'. Did you mean 'linear'? "
        + "The sections are: autograd, functional, linear, activation, loss, practice."
    }
  }

  @Test func anUnknownExerciseGetsTheValidOnes() {
    #expect {
      try items(["loss"], exercises: ["sigmoid"])
    } throws: {
      "\($0)".contains("there is no exercise 'sigmoid'. The exercises are:\n  SoftmaxCrossEntropy Loss")
    }
  }

  @Test func aMisspeltCommandIsNoSection() {
    #expect {
      try items(["pakage"])
    } throws: {
      "\($0)".contains("there is no section 'pakage'. Did you mean 'package'?")
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
