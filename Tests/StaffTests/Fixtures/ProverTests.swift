import NDArrays
import Testing

@testable import Staff

@Suite struct ProverTests {
  /// `|x|` at 0: no method of differences can tell its slope from any number between -1 and 1.
  static let kink = Proof.gradient(withRespectTo: "x") { x, _ in abs(x).sum().item }

  func refusal(of answer: Double, _ proof: Proof, at x: Double) -> GenerationError? {
    let prover = Prover(exercise: "section/exercise", case: "1", proofs: ["gradient": proof])
    let givens = Givens(scenario: "", [(name: "x", array: NDArray([x]))])
    return #expect(throws: GenerationError.self) {
      try prover.prove([(name: "gradient", array: NDArray([answer]))], from: givens)
    }
  }

  @Test func whatAnUncertainMethodCannotContradictIsNotJudged() throws {
    let found = try #require(refusal(of: 0.5, Self.kink, at: 0))
    #expect(found.isOfTheDraw)
    #expect("\(found)".contains("too uncertain about gradient: element 0 in C order is 0.5 and "))
  }

  @Test(arguments: [(-1.0, 2.0), (1.001, 2.0), (.nan, 2.0)])
  func aWrongAnswerIsRefusedWhateverIsDrawn(answer: Double, x: Double) throws {
    let found = try #require(refusal(of: answer, Self.kink, at: x))
    #expect(!found.isOfTheDraw)
  }

  @Test func aRightAnswerIsTaken() throws {
    let prover = Prover(exercise: "section/exercise", case: "1", proofs: ["gradient": Self.kink])
    let givens = Givens(scenario: "", [(name: "x", array: NDArray([-3.0]))])
    try prover.prove([(name: "gradient", array: NDArray([-1.0]))], from: givens)
  }
}
