import NDArrays
import Testing

@testable import Exercises

@Suite struct ExerciseTests {
  @Test func pathsAreUnique() {
    #expect(Set(Exercise.all.map(\.path)).count == Exercise.all.count)
    #expect(Exercise.named("linear/forward")?.path == "linear/forward")
    #expect(Exercise.named("linear") == nil)
  }

  @Test(arguments: [("1", ""), ("3-reused-array", "reused-array"), ("12-x", "x")])
  func theScenarioFollowsTheNumber(name: String, scenario: String) {
    #expect(Given(caseName: name, arrays: [:]).scenario == scenario)
  }

  @Test func aMissingGivenIsAnObjectionAndNoTrap() throws {
    for exercise in Exercise.all {
      #expect(throws: Objection.self, "\(exercise.path)") {
        try exercise.answer(Given(caseName: "1-chain", arrays: [:]))
      }
    }
  }

  @Test func aBackwardFunctionIsCalledWithWhatWasGiven() throws {
    let exercise = try #require(Exercise.named("functional/multiply-backward"))
    let given = Given(caseName: "1", arrays: ["a": [2, 3], "b": [5, 7], "upstream": [1, 10]])
    let answer = try exercise.answer(given)
    #expect(answer.map(\.key) == ["gradient-of-a", "gradient-of-b"])
    #expect(answer.map(\.value.elements) == [[5, 70], [2, 30]])
  }

  @Test func missingGradientsAreObjectedTo() {
    #expect { try [NDArray?]().unwrapped(from: "f", count: 2) } throws: {
      "\($0)" == "f returned 0 gradients; it has 2 inputs, and each needs one"
    }
    #expect { try [nil].unwrapped(from: "f", count: 1) } throws: {
      "\($0)" == "f returned nil as the gradient of input 0"
    }
  }
}
