import NDArrays
import Testing

@testable import Grading

@Suite struct DiagnosisTests {
  @Test(arguments: CommittedFixtures.exercises)
  func aRightAnswerNeedsNoHint(exercise: String) throws {
    let answered = try CommittedFixtures.cases(of: exercise).map { Diagnosis.Case($0, replacing: [:]) }
    #expect(try CommittedFixtures.diagnosis(of: exercise).hints(for: answered).allSatisfy { $0 == nil })
  }

  /// Numbers out of thin air look like nothing, whichever array of whichever case they stand in.
  @Test(arguments: CommittedFixtures.exercises)
  func randomNumbersAreNotExplained(exercise: String) throws {
    let generator = RandomGenerator(seed: 20_261)
    let cases = try CommittedFixtures.cases(of: exercise)
    let diagnosis = try CommittedFixtures.diagnosis(of: exercise)
    for _ in 0..<5 {
      // An input that is not what it was is that, whatever it looks like.
      for role in diagnosis.roles where role.kind != .change {
        let answered = cases.map { fixture in
          let shape = fixture.expected.first { $0.name == role.name }?.array.shape
          return Diagnosis.Case(
            fixture, replacing: shape.map { [role.name: generator.uniform(-3, 3, $0)] } ?? [:])
        }
        let hints = diagnosis.hints(for: answered)
        #expect(hints.allSatisfy { $0 == nil }, "\(role.name): \(hints)")
      }
    }
  }

  // MARK: Known mistakes

  /// Puts what each known mistake returns into the committed cases: what is said must be its sentence.
  @Test(arguments: CommittedFixtures.exercises)
  func aKnownMistakeIsRecognised(exercise: String) throws {
    let cases = try CommittedFixtures.cases(of: exercise)
    let diagnosis = try CommittedFixtures.diagnosis(of: exercise)
    // One that ends early is known by how it ends.
    for mistake in diagnosis.mistakes.mistakes where mistake.ending == nil {
      let answered = cases.map { fixture in
        Diagnosis.Case(
          fixture, replacing: diagnosis.mistakes.predictions[fixture.name]?[mistake.identifier] ?? [:])
      }
      for (entry, hint) in zip(answered, diagnosis.hints(for: answered)) where !entry.mismatches.isEmpty {
        #expect(hint?.text == mistake.sentence, "\(mistake.identifier), case \(entry.name)")
      }
    }
  }

  private static let roles = [ArrayRole("y", .output), ArrayRole("z", .output)]
  private let expected: NamedArrays = [("y", [[1, 2]]), ("z", [[3, 4]])]

  /// A case with these answers, and the rest right.
  private func entry(_ name: String, _ actual: NamedArrays = []) -> Diagnosis.Case {
    Diagnosis.Case(
      name: name, given: [], expected: expected,
      actual: expected.map { name, array in (name, actual.first { $0.name == name }?.array ?? array) })
  }

  private func diagnosis(_ predictions: [String: [String: [String: NDArray]]]) -> Diagnosis {
    let names = Set(predictions.values.flatMap(\.keys)).sorted()
    return Diagnosis(
      roles: Self.roles,
      mistakes: KnownMistakes(
        mistakes: names.map { .init(identifier: $0, sentence: "This is \($0).") }, predictions: predictions))
  }

  @Test("Of two mistakes that fit, the one that accounts for more arrays is meant")
  func theOneThatExplainsMore() {
    let diagnosis = diagnosis([
      "1": ["small": ["y": [[5, 6]]], "large": ["y": [[5, 6]], "z": [[7, 8]]]]
    ])
    let hints = diagnosis.hints(for: [entry("1", [("y", [[5, 6]]), ("z", [[7, 8]])])])
    #expect(hints.map { $0?.identifier.rawValue } == ["large"])
  }

  @Test("A mistake that would have made more wrong is not meant")
  func whatIsRightContradicts() {
    let diagnosis = diagnosis(["1": ["large": ["y": [[5, 6]], "z": [[7, 8]]]]])
    #expect(diagnosis.hints(for: [entry("1", [("y", [[5, 6]])])]) == [nil])
  }

  @Test("Of two mistakes in two arrays the one in the array to be looked at first is told")
  func theFirstArrayComesFirst() {
    let diagnosis = diagnosis(["1": ["late": ["z": [[7, 9]]], "soon": ["y": [[5, 7]]]]])
    let hints = diagnosis.hints(for: [entry("1", [("y", [[5, 7]]), ("z", [[7, 9]])])])
    #expect(hints.map { $0?.identifier.rawValue } == ["soon"])
  }

  @Test("Where something else is wrong, too, the first wrong array decides")
  func twoMistakesAtOnce() {
    let diagnosis = diagnosis(["1": ["slip": ["y": [[5, 7]], "z": [[7, 9]]]]])
    func hint(_ actual: NamedArrays) -> String? {
      diagnosis.hints(for: [entry("1", actual)])[0]?.identifier.rawValue
    }
    #expect(hint([("y", [[5, 7]]), ("z", [[0.3, 11]])]) == "slip")
    #expect(hint([("y", [[0.3, 11]]), ("z", [[7, 9]])]) == nil)
  }

  @Test("What fits one case and not another fits by chance")
  func allCasesMustFit() {
    let diagnosis = diagnosis(["1": ["slip": ["y": [[5, 6]]]], "2": ["slip": ["y": [[6, 5]]]]])
    let (first, other) = (entry("1", [("y", [[5, 6]])]), entry("2", [("y", [[9, 9]])]))
    #expect(
      diagnosis.hints(for: [first, entry("2", [("y", [[6, 5]])])]).map { $0?.identifier.rawValue } == [
        "slip", "slip",
      ])
    #expect(diagnosis.hints(for: [first, other]) == [nil, nil])
    #expect(diagnosis.hints(for: [first, entry("2")]) == [nil, nil])
  }

  @Test("Two that fit equally well, and say different things, are none")
  func twoAreNone() {
    let diagnosis = diagnosis(["1": ["one": ["y": [[5, 7]]], "two": ["y": [[5, 7]]]]])
    #expect(diagnosis.hints(for: [entry("1", [("y", [[5, 7]])])]) == [nil])
  }

  @Test("Where scenarios are about different things, one is explained without the others")
  func independentScenarios() {
    let predictions: [String: [String: [String: NDArray]]] = [
      "1-sine": ["slip": ["y": [[5, 7]]]], "2-cosine": ["slip": ["y": [[7, 5]]]],
    ]
    let cases = [entry("1-sine", [("y", [[5, 7]])]), entry("2-cosine")]
    var mistakes = KnownMistakes(
      mistakes: [.init(identifier: "slip", sentence: "This is a slip.")], predictions: predictions)
    #expect(Diagnosis(roles: Self.roles, mistakes: mistakes).hints(for: cases) == [nil, nil])
    mistakes.areScenariosIndependent = true
    #expect(
      Diagnosis(roles: Self.roles, mistakes: mistakes).hints(for: cases).map { $0?.text } == [
        "This is a slip.", nil,
      ])
  }

  // MARK: What was lent

  @Test func aChangedInputComesFirst() {
    let expected: NamedArrays = [("gradient-of-a", [[1, 2]])]
    let entry = Diagnosis.Case(
      name: "1", given: [("a", [[3, 4]])], expected: expected, actual: [("gradient-of-a", [[-1, -2]])],
      mismatches: Judge().mismatches(
        in: [("gradient-of-a", [[-1, -2]]), ("given/a", [[3, 5]])], given: [("a", [[3, 4]])],
        expected: expected))
    #expect(
      Diagnosis(roles: [ArrayRole("gradient-of-a", .gradient, of: "a")]).hints(for: [entry]) == [
        Hint(.inputChanged, "a was changed in place, and others still need it as it was.")
      ])
  }

  @Test("What a loss does to its predictions is seen after the sweep")
  func anInputThatTheExerciseComputed() {
    let entry = Diagnosis.Case(
      name: "1", given: [("a", [[1, 2]])],
      expected: [("gradient-of-a", [[0.5, 2]]), ("change-of-y-hat", [[0, 0]])],
      actual: [("gradient-of-a", [[1, 1]]), ("change-of-y-hat", [[-1, 0]])])
    let diagnosis = Diagnosis(roles: [
      ArrayRole("gradient-of-a", .gradient, of: "a"), ArrayRole("change-of-y-hat", .change, of: "y-hat"),
    ])
    #expect(diagnosis.hints(for: [entry]).first??.text.hasPrefix("y-hat was changed in place") == true)
  }

  @Test func anAnswerOfAnyShapeIsLookedAt() throws {
    for exercise in ["functional/multiply-backward", "functional/matmul-backward", "practice/broadcasting"] {
      let diagnosis = try CommittedFixtures.diagnosis(of: exercise)
      for shape in [[], [0], [1], [7], [3, 1], [2, 3, 1], [1, 3, 1, 1]] {
        let answered = try CommittedFixtures.cases(of: exercise).map { fixture in
          Diagnosis.Case(fixture, replacing: ["gradient-of-a": NDArray.full(shape, 0.7)])
        }
        // Of another shape that much is said, and no more.
        #expect(
          diagnosis.hints(for: answered).allSatisfy { $0 == nil || $0?.identifier == .otherShape })
      }
    }
  }
}
