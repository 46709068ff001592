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
      for name in Set(cases.flatMap { $0.expected.map(\.name) }).sorted()
      where !name.hasPrefix(Diagnosis.prefixOfChanges) {
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

  // MARK: More than one explanation

  /// A mean squared error over `rows` rows, wrong by `factor`.
  private func meanSquaredError(rows: Int, wrongBy factor: Double) -> Diagnosis.Case {
    let y = NDArray.zeros([rows, 3])
    let expected: NamedArrays = [("loss", NDArray(1.5)), ("loss-of-second-y-hat", NDArray(0.25))]
    return Diagnosis.Case(
      name: "\(rows)", given: [("y", y), ("y-hat", y + 1), ("second-y-hat", y - 0.5)], expected: expected,
      actual: expected.map { ($0.name, $0.array * factor) })
  }

  @Test func twoExplanationsAreNone() {
    // Two rows: twice as much may be a sum over the rows, or something counted twice.
    let cases = [meanSquaredError(rows: 2, wrongBy: 2)]
    #expect(Diagnosis(exercise: "practice/mse-forward").hints(for: cases) == [nil])
  }

  @Test func anotherCaseDecidesForTheBatchSize() {
    let cases = [meanSquaredError(rows: 2, wrongBy: 2), meanSquaredError(rows: 4, wrongBy: 4)]
    let hints = Diagnosis(exercise: "practice/mse-forward").hints(for: cases)
    #expect(hints.map { $0?.identifier } == [.scaledByBatchSize, .scaledByBatchSize])
  }

  @Test func anotherCaseDecidesForTheDouble() {
    let cases = [meanSquaredError(rows: 2, wrongBy: 2), meanSquaredError(rows: 4, wrongBy: 2)]
    let hints = Diagnosis(exercise: "practice/mse-forward").hints(for: cases)
    #expect(hints.map { $0?.identifier } == [.doubled, .doubled])
  }

  @Test func aRightCaseHasNoSay() {
    let cases = [meanSquaredError(rows: 4, wrongBy: 2), meanSquaredError(rows: 3, wrongBy: 1)]
    let hints = Diagnosis(exercise: "practice/mse-forward").hints(for: cases)
    #expect(hints.map { $0?.identifier } == [.doubled, nil])
  }

  @Test func anExplanationMustFitAllCases() {
    func identity(_ actual: NDArray, case name: String) -> Diagnosis.Case {
      let x: NDArray = [[1, -2, 3]]
      return Diagnosis.Case(
        name: name, given: [("x", x)], expected: [("y", maximum(x, 0))], actual: [("y", actual)])
    }
    let unchanged = identity([[1, -2, 3]], case: "1")
    let diagnosis = Diagnosis(exercise: "activation/relu-forward")
    #expect(diagnosis.hints(for: [unchanged]).map { $0?.identifier } == [.reluFormula])
    #expect(diagnosis.hints(for: [unchanged, identity([[1, 5, 7]], case: "2")]) == [nil, nil])
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
      Diagnosis(exercise: "functional/exp-backward").hints(for: [entry]) == [
        Hint(
          .inputChanged,
          "a was changed in place, and others still need it as it was.")
      ])
  }

  @Test("What a loss does to its predictions is seen after the sweep")
  func anInputThatTheExerciseComputed() {
    let entry = Diagnosis.Case(
      name: "1", given: [("a", [[1, 2]]), ("x", [[1, 1]]), ("y", [[1, 0]])],
      expected: [("gradient-of-a", [[0.5, 2]]), ("change-of-y-hat", [[0, 0]])],
      actual: [("gradient-of-a", [[1, 1]]), ("change-of-y-hat", [[-1, 0]])])
    let hint = Diagnosis(exercise: "loss/softmax-cross-entropy-backward").hints(for: [entry]).first
    #expect(hint??.identifier == .inputChanged)
    #expect(hint??.text.hasPrefix("y-hat was changed in place") == true)
  }

  @Test("With equal inputs everything looks like everything, unless nothing else is wrong")
  func equalInputs() throws {
    let cases = try CommittedFixtures.cases(of: "autograd/backward")
    func hints(wrong isWrong: (FixtureCase) -> Bool) -> [Hint.Identifier?] {
      let answered = cases.map { fixture in
        let array = fixture.expected.first { $0.name == "gradient-of-x" }?.array
        return Diagnosis.Case(
          fixture, replacing: isWrong(fixture) ? array.map { ["gradient-of-x": $0 * 2] } ?? [:] : [:])
      }
      return zip(cases, Diagnosis(exercise: "autograd/backward").hints(for: answered))
        .filter { $0.0.name.hasSuffix("equal-values") }.map { $0.1?.identifier }
    }
    #expect(hints { $0.name.hasSuffix("equal-values") } == [.recognisedByValue, .recognisedByValue])
    #expect(hints { _ in true } == [nil, nil])
    #expect(hints { _ in false } == [nil, nil])
  }

  @Test func anAnswerOfAnyShapeIsLookedAt() {
    for shape in [[], [0], [1], [7], [3, 1], [2, 3, 1], [1, 3, 1, 1]] {
      let entry = Diagnosis.Case(
        name: "1", given: [("a", [[1, 2, 3]]), ("b", [[4, 5, 6]]), ("upstream", [[1, -1, 2]])],
        expected: [("gradient-of-a", [[4, -5, 12]]), ("gradient-of-b", [[1, -2, 6]])],
        actual: [("gradient-of-a", NDArray.full(shape, 0.7)), ("gradient-of-b", NDArray.full(shape, 0.7))])
      #expect(Diagnosis(exercise: "functional/multiply-backward").hints(for: [entry]) == [nil])
    }
  }
}
