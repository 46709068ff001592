import NDArrays
import Testing
import Wire

@testable import Grading

@Suite struct DiagnosisRecordTests {
  private static let roles = [
    ArrayRole("dW", .external, of: "W"), ArrayRole("gradient-of-input", .gradient, of: "input"),
  ]

  /// Places: input 0, output 1, W 2, dW 3; the gradient of W goes nowhere.
  private static let withoutCollector = """
    known input 0
    known output 1
    known W 2
    known dW 3
    operation 0,2 1 -,-
    """

  private let expected: NamedArrays = [("dW", [[1, 2], [3, 4]]), ("gradient-of-input", [[5, 6]])]

  private func record(_ text: String) throws -> OperationRecord {
    try #require(OperationRecord(Array(text.utf8)))
  }

  private func hint(
    dW: NDArray, record text: String?, mistakes: KnownMistakes = KnownMistakes(mistakes: [], predictions: [:])
  ) throws -> Hint? {
    let actual: NamedArrays = [("dW", dW), expected[1]]
    let entry = Diagnosis.Case(
      name: "1", given: [], expected: expected, actual: actual,
      mismatches: Judge().mismatches(in: actual, given: [], expected: expected),
      record: try text.map(record))
    return Diagnosis(roles: Self.roles, mistakes: mistakes).hints(for: [entry])[0]
  }

  /// A mistake called `all-zero`, in which dW is what the case returns.
  private func known(_ dW: NDArray) -> KnownMistakes {
    KnownMistakes(
      mistakes: [.init(identifier: "known", sentence: "This is known.")],
      predictions: ["1": ["known": ["dW": dW]]])
  }

  private let zeros = NDArray.zeros([2, 2])

  @Test func theRecordSaysWhyNothingCameBack() throws {
    #expect(try hint(dW: zeros, record: nil)?.identifier == .allZero)
    let hint = try hint(dW: zeros, record: Self.withoutCollector)
    #expect(hint?.identifier.rawValue == "record/gradient-in-buffer")
    #expect(hint?.text == RecordReason(.gradientInBuffer, "W").sentence)
    #expect(
      try self.hint(dW: zeros, record: Self.withoutCollector, mistakes: known(zeros))?.identifier.rawValue
        == "record/gradient-in-buffer")
  }

  @Test func aRecordThatIsAsItShouldBeExplainsNothing() throws {
    let right = Self.withoutCollector.replacing("-,-", with: "-,3")
    #expect(try hint(dW: zeros, record: right)?.identifier == .allZero)
    #expect(try hint(dW: [[9, 7], [-3, 2]], record: Self.withoutCollector) == nil)
  }

  @Test func aKnownMistakeThatFitsSaysMoreThanARepetition() throws {
    let twice = Self.withoutCollector.replacing("-,-", with: "-,3") + "\noperation 0,2 1 -,3"
    let doubled: NDArray = [[2, 4], [6, 8]]
    #expect(try hint(dW: doubled, record: twice)?.identifier.rawValue == "record/recorded-twice")
    #expect(try hint(dW: doubled, record: twice, mistakes: known(doubled))?.identifier.rawValue == "known")
  }

  @Test func whatWasRecordedBeforeACrashIsToldIfItMayBeWhy() throws {
    let hint = { (text: String) in
      Diagnosis.recordedBeforeTheEnd(try record(text), roles: Self.roles)?.identifier.rawValue
    }
    #expect(try hint("known input 0\nknown output 1") == "record/nothing-recorded")
    #expect(try hint(Self.withoutCollector) == nil)
  }

  /// What a worker calls its arrays is not told: it may be anything.
  @Test func onlyArraysOfTheExerciseAreNamed() throws {
    let text = """
      known input 0
      known output 1
      known 50/50 2
      known d50/50 3
      known W 4
      known dW 5
      operation 0,2,4 1 -,5,3
      """
    let hint = Diagnosis.recordedBeforeTheEnd(try record(text), roles: Self.roles)
    #expect(hint?.text.contains("50/50") == false)
    #expect(hint?.identifier.rawValue == "record/collector-of-another")
  }

  @Test func aFailedFoundationTakesTheWordFromTheRecord() {
    let hint = Hint(.init(rawValue: "record/nothing-recorded"), "Nothing is recorded.")
    let result = ExerciseResult(
      item: Rubric.committed.items[0], verdict: .wrong,
      cases: [CaseResult(name: "1", outcome: .noAnswer, hint: hint)], printed: "", seconds: 0)
    #expect(result.withoutRecord.cases.map(\.hint) == [nil])
  }
}
