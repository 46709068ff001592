import Grading
import NDArrays
import Testing

@testable import Staff

@Suite struct MistakeProofTests {
  private let cases = [NDArray([1, -3]), NDArray([5, 2])].enumerated().map { index, x in
    FixtureCase(name: "\(index + 1)", given: [("x", x)], expected: [("y", 2 * x)])
  }

  /// What mistakes return in an exercise about doubling numbers: a wrong factor each.
  private func predictions(
    _ slips: [Slip<Double>], right: Double = 2
  ) throws -> [[(name: String, array: NDArray)]] {
    try all(slips, right: right).arrays
  }

  private func all(_ slips: [Slip<Double>], right: Double = 2) throws -> MistakeProof.Predictions {
    let card = Card(
      "practice/double", "Double", cases: cases.map { _ in Card.Case(scenario: "") { _ in [:] } },
      roles: [ArrayRole("y", .output)], proofs: [:], right: right, slips: slips
    ) { factor, given in
      let x = try given["x"]
      // Thirteen is so unlucky that nothing comes back, and seven is wrong for large numbers only.
      if factor == 13 { throw NoAnswer() }
      if factor == 17, x.elements[0] > 4 { throw NoAnswer.indexOutOfRange }
      return ["y": factor == 7 && x.elements[0] < 4 ? 2 * x : factor * x]
    }
    return try MistakeProof(card, cases).predictions()
  }

  @Test func whatAMistakeReturnsIsWorkedOut() throws {
    let predictions = try predictions([
      Slip("triple", "It is three times.", 3), Slip("late", "It is seven times.", 7),
    ])
    #expect(predictions.map { $0.map(\.name) } == [["triple/y"], ["triple/y", "late/y"]])
    #expect(predictions[1].map { $0.array.elements } == [[15, 6], [35, 14]])
  }

  @Test("How a mistake ends is known from the first case that it leaves without an answer")
  func anEnding() throws {
    let mistakes = try all([Slip("crash", "It stops.", 17), Slip("triple", "It is three times.", 3)]).mistakes
    #expect(mistakes.map(\.ending) == [.init(caseName: "2", message: "Index out of range"), nil])
  }

  @Test("What may lead to the same numbers is told with them, and what does not show is left out")
  func readings() throws {
    func reading(_ step: String) -> Reading { Reading(whole: "it is made of parts", step: step) }
    let predictions = try all([
      Slip("triple", "It is three times.", 3), Slip("third", reading("one is there twice"), 3),
      Slip("right", reading("all is well"), 2), Slip("four", reading("both are"), 4),
      Slip("also-four", reading("one is squared"), 4),
    ])
    #expect(predictions.mistakes.map(\.identifier) == ["triple", "four"])
    #expect(
      predictions.mistakes.map(\.sentence) == [
        "It is three times; or it is made of parts and one is there twice.",
        "this is what comes back if it is made of parts and both are, or one is squared.",
      ])
    #expect(predictions.arrays[0].map(\.name) == ["triple/y", "four/y"])
  }

  @Test func aMistakeThatDoesNotShowIsRefused() {
    for factor in [2.0, 2 + 1e-9, 13] {
      #expect(throws: GenerationError.mistakeDoesNotShow(exercise: "practice/double", mistake: "none")) {
        try predictions([Slip("none", "It is twice.", factor), Slip("triple", "It is three times.", 3)])
      }
    }
  }

  @Test func twoThatCannotBeToldApartAreRefusedByName() {
    #expect(throws: GenerationError.mistakesAlike(exercise: "practice/double", first: "one", second: "other"))
    {
      try predictions([Slip("one", "It is this.", 3), Slip("other", "It is that.", 3)])
    }
    #expect(throws: Never.self) {
      try predictions([Slip("one", "It is this.", 3), Slip("other", "It is this.", 3)])
    }
  }

  @Test func anIdentifierThatIsThereTwiceIsRefused() {
    #expect(throws: GenerationError.twice("the mistake 'one' of practice/double")) {
      try predictions([Slip("one", "It is this.", 3), Slip("one", "It is that.", 4)])
    }
  }

  @Test func aWrongModelIsRefused() {
    #expect(throws: GenerationError.modelIsWrong(exercise: "practice/double", case: "1", array: "y")) {
      try predictions([Slip("one", "It is this.", 3)], right: 4)
    }
  }
}
