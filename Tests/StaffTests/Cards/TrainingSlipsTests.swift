import NDArrays
import Testing

@testable import Staff

/// What the model of training makes of some mistakes; that it is right without one is checked by the generator.
@Suite struct TrainingSlipsTests {
  /// A step's arrays: all parameters are 1, all gradients 2.
  private let given = Givens(
    scenario: "",
    TrainedNetwork.names.flatMap { [($0, NDArray.full([2, 2], 1)), ("d\($0)", NDArray.full([2, 2], 2))] }
      + [("learning-rate", NDArray(0.25)), ("momentum", NDArray(0.5))])

  /// A parameter after two steps with a mistake.
  private func parameter(_ name: String, with mistake: String) throws -> Double {
    let slip = try #require(TrainingSlips.step.first { $0.identifier == mistake })
    return try #require(try TrainingProgram.step(slip.part, given)[name]).elements[0]
  }

  private static let values: [String: Double] = [
    "uphill": 2.25, "momentum-ignored": 0, "momentum-of-one": -0.5, "rate-ignored": -4, "rate-twice": 0.6875,
    "dampened": 0.375, "too-early": 0.5, "nothing-moves": 1,
  ]

  @Test("A step goes where the mistake's name says", arguments: values)
  func steps(mistake: String, value: Double) throws {
    #expect(try parameter("W1", with: mistake) == value)
  }

  @Test func someParametersOnly() throws {
    #expect(try parameter("W2", with: "biases-only") == 1)
    #expect(try parameter("b2", with: "biases-only") == 1 - 0.5 - 0.75)
    #expect(try parameter("b1", with: "rate-ignored/biases") == 1 - 2 - 3)
    #expect(try parameter("W1", with: "rate-ignored/biases") == 1 - 0.5 - 0.75)
  }

  @Test func lastBatches() throws {
    func sizes(_ mistake: String) throws -> [Int] {
      let slip = try #require(TrainingSlips.epoch.first { $0.identifier == mistake })
      return slip.part.epoch.batches(Array(0..<5), 2).map(\.count)
    }
    #expect(try sizes("gradients-kept") == [2, 2, 1])
    #expect(try sizes("last-batch-dropped") == [2, 2])
    #expect(try sizes("one-batch") == [5])
  }

  @Test func everyExerciseAboutTrainingKnowsMistakes() {
    for card in Card.training { #expect(card.mistakes.count > 4, "\(card.path)") }
  }
}
