import NDArrays
import Testing

@testable import Grading

@Suite struct DiagnosisTests {
  @Test(arguments: CommittedFixtures.exercises)
  func aRightAnswerNeedsNoHint(exercise: String) throws {
    let answered = try CommittedFixtures.cases(of: exercise).map { Diagnosis.Case($0, replacing: [:]) }
    #expect(Diagnosis(exercise: exercise).hints(for: answered).allSatisfy { $0 == nil })
  }

  /// Numbers out of thin air look like nothing, whichever array of whichever case they stand in.
  @Test(arguments: CommittedFixtures.exercises)
  func randomNumbersAreNotExplained(exercise: String) throws {
    let generator = RandomGenerator(seed: 20_261)
    let cases = try CommittedFixtures.cases(of: exercise)
    for _ in 0..<5 {
      for name in Set(cases.flatMap { $0.expected.map(\.name) }).sorted() {
        let answered = cases.map { fixture in
          let shape = fixture.expected.first { $0.name == name }?.array.shape
          return Diagnosis.Case(
            fixture, replacing: shape.map { [name: generator.uniform(-3, 3, $0)] } ?? [:])
        }
        let hints = Diagnosis(exercise: exercise).hints(for: answered)
        #expect(hints.allSatisfy { $0 == nil }, "\(name): \(hints)")
      }
    }
  }
}
