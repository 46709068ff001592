import NDArrays
import Testing

@testable import Grading

@Suite struct ExplanationsTests {
  @Test func everyIdentifierHasOneExplanation() {
    let explained = Explanations.ranks.joined().map(\.identifier)
    #expect(Set(explained).count == explained.count)
    // These two are no question of what an array looks like.
    let others: Set<Hint.Identifier> = [.inputChanged, .recognisedByValue]
    #expect(Set(explained) == Set(Hint.Identifier.allCases).subtracting(others))
  }

  /// Puts the signatures of all explanations into the committed cases, one array at a time.
  ///
  /// What is said then must be that explanation. Where one class has all the probability, nothing need be
  /// said.
  @Test(arguments: CommittedFixtures.exercises)
  func aSignatureIsRecognised(exercise: String) throws {
    let cases = try CommittedFixtures.cases(of: exercise)
    let mustSaySomething = !exercise.hasPrefix("practice/large-logits")
    let names = Set(cases.flatMap { $0.expected.map(\.name) }).sorted()
    // An input that is not what it was is that, whatever it looks like.
    for name in names where !name.hasPrefix(Diagnosis.prefixOfChanges) {
      for explanation in Explanations.ranks.joined().compactMap({ $0 as? any SignatureExplanation }) {
        let signatures = try cases.map { try self.signatures(of: explanation, name, $0, exercise) }
        for number in 0..<(signatures.map(\.count).max() ?? 0) {
          let answered = zip(cases, signatures).map { fixture, signatures in
            let array = number < signatures.count ? signatures[number] : nil
            return Diagnosis.Case(fixture, replacing: array.map { [name: $0] } ?? [:])
          }
          for (entry, hint) in zip(answered, Diagnosis(exercise: exercise).hints(for: answered))
          where !entry.mismatches.isEmpty && !entry.name.hasSuffix("equal-values")
            && (hint != nil || mustSaySomething)
          {
            // Where there are only rows, a transposed one is a column.
            guard explanation.identifier != .transposed || hint?.identifier != .shapeExchanged else {
              let shapes = cases.compactMap { $0.expected.first { $0.name == name }?.array.shape }
              #expect(shapes.allSatisfy { $0.count < 2 || $0.contains(1) })
              continue
            }
            #expect(hint?.identifier == explanation.identifier, "\(name), case \(entry.name), form \(number)")
          }
        }
      }
    }
  }

  /// What a mistake makes of an array; `nil` for a form that cannot be told from the right answer in this
  /// case.
  private func signatures(
    of explanation: any SignatureExplanation, _ name: String, _ fixture: FixtureCase, _ exercise: String
  ) throws -> [NDArray?] {
    let expected = Dictionary(uniqueKeysWithValues: fixture.expected.map { ($0.name, $0.array) })
    guard let array = expected[name] else { return [] }
    let suspect = Suspect(
      exercise: exercise, scenario: CommittedFixtures.scenario(of: fixture.name), name: name, actual: array,
      expected: array, given: Dictionary(uniqueKeysWithValues: fixture.given.map { ($0.name, $0.array) }),
      allExpected: expected, allActual: expected)
    return explanation.signatures(for: suspect).map {
      suspect.isExpected($0.array) || !$0.array.elements.allSatisfy(\.isFinite) ? nil : $0.array
    }
  }
}
