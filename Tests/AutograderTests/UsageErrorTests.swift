import Grading
import Testing

@testable import autograder

@Suite struct UsageErrorTests {
  @Test func anUnknownSectionGetsTheValidOnes() {
    #expect {
      try RunCommand(ParsedArguments(["linaer"], for: RunCommand.self))
    } throws: {
      "\($0)"
        == "there is no section 'linaer'. Did you mean 'linear'? "
        + "The sections are: autograd, functional, linear, activation, loss, practice."
    }
  }

  @Test func anUnknownExerciseGetsTheValidOnes() {
    #expect {
      try RunCommand(ParsedArguments(["loss", "--exercise", "sigmoid"], for: RunCommand.self))
    } throws: {
      "\($0)".contains("there is no exercise 'sigmoid'. The exercises are:\n  SoftmaxCrossEntropy Loss")
    }
  }

  @Test func aMisspeltCommandIsNoSection() {
    #expect {
      try RunCommand(ParsedArguments(["pakage"], for: RunCommand.self))
    } throws: {
      "\($0)".contains("there is no section 'pakage'. Did you mean 'package'?")
    }
  }

  @Test func aWordOfATitleIsSuggested() {
    #expect {
      try RunCommand(ParsedArguments(["--exercise", "sigmiod"], for: RunCommand.self))
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
