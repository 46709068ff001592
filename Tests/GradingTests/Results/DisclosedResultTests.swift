import Testing

@testable import Grading

@Suite struct DisclosedResultTests {
  private static let item = Rubric.committed.items(in: [.functional])[0]
  private static let place = SourceLocation(file: "Sources/MyTorch/NN/Functional.swift", line: 42)

  private func result(
    _ verdict: Verdict, _ mismatches: [Mismatch] = [], hint: Hint? = nil, printed: QuotedText = "",
    origin: TestArrays.Origin
  ) -> GradingResult {
    let cases = [
      CaseResult(name: "1", outcome: mismatches.isEmpty ? .noAnswer : .wrong(mismatches), hint: hint)
    ]
    let exercise = ExerciseResult(
      item: Self.item, verdict: verdict, cases: cases, printed: printed, seconds: 1)
    return GradingResult(
      arrays: TestArrays(origin: origin, folder: "/staff/Fixtures", seed: 4711), rubric: .committed,
      exercises: [exercise])
  }

  private func shown(_ verdict: Verdict) throws -> Verdict {
    try #require(DisclosedResult(result(verdict, origin: .fresh), to: .student).result.exercises.first)
      .verdict
  }

  @Test("Staff see everything, and students everything about arrays they have")
  func nothingIsLeftOut() throws {
    let mismatch = Mismatch(
      array: "a",
      kind: .values(count: 1, total: 2, shape: [2], worst: .init(index: [0], actual: 1, expected: 2)))
    for (reader, origin) in [(Reader.staff, TestArrays.Origin.fresh), (.staff, .staff), (.student, .handout)]
    {
      let disclosed = DisclosedResult(
        result(.objection(reason: "x"), [mismatch], printed: "y", origin: origin), to: reader)
      let exercise = try #require(disclosed.result.exercises.first)
      #expect(!disclosed.hidesArrays)
      #expect(exercise.verdict == .objection(reason: "x") && exercise.printed == "y" && exercise.seconds == 1)
      #expect(exercise.cases.first?.outcome == .wrong([mismatch]))
      #expect(disclosed.result.arrays.seed == 4711)
    }
  }

  @Test(
    "Of arrays that a student has not seen, no number is left", arguments: [TestArrays.Origin.fresh, .staff])
  func numbers(origin: TestArrays.Origin) throws {
    let worst = Mismatch.Element(index: [0, 1], actual: 0.125, expected: 0.25)
    let mismatches = [
      Mismatch(array: "a", kind: .values(count: 2, total: 6, shape: [2, 3], worst: worst)),
      Mismatch(array: "b", kind: .inputChanged(count: 1, total: 6, shape: [2, 3], worst: worst)),
      Mismatch(array: "c", kind: .shape(actual: [7, 11], expected: [2, 3])),
      Mismatch(array: "d", kind: .missing),
    ]
    let disclosed = DisclosedResult(
      result(.wrong, mismatches, printed: "0.125", origin: origin), to: .student)
    let exercise = try #require(disclosed.result.exercises.first)
    #expect(disclosed.hidesArrays)
    #expect(exercise.printed == .withheld && exercise.seconds == nil)
    #expect(disclosed.result.arrays == TestArrays(origin: origin, folder: nil, seed: nil))
    #expect(
      exercise.cases.first?.outcome
        == .wrong([
          Mismatch(array: "a", kind: .values(count: 2, total: 6, shape: [2, 3], worst: nil)),
          Mismatch(array: "b", kind: .inputChanged(count: 1, total: 6, shape: [2, 3], worst: nil)),
          Mismatch(array: "c", kind: .shape(actual: nil, expected: [2, 3])),
          Mismatch(array: "d", kind: .missing),
        ]))
  }

  @Test("Nor a word that the code has chosen")
  func words() throws {
    #expect(try shown(.objection(reason: "0.125")) == .objection(reason: .withheld))
    #expect(try shown(.garbled(problem: "'0.125' was not asked for")) == .garbled(problem: .withheld))
    #expect(try shown(.leftEarly(status: 125, at: Self.place)) == .leftEarly(status: nil, at: Self.place))
    #expect(try shown(.notImplemented(part: "expBackward")) == .notImplemented(part: "expBackward"))
    #expect(try shown(.notImplemented(part: "x0125")) == .notImplemented(part: "a part of MyTorch"))
    #expect(try shown(.crashed(message: "0.125", at: nil)) == .crashed(message: .withheld, at: nil))
    #expect(!(try shown(.notGraded(reason: "no /staff/Fixtures")).summary.contains("/staff")))
  }

  @Test(
    "Of a known crash a fixed sentence is left",
    arguments: [
      ("Index out of range", "Index out of range"),
      ("Index out of range 0.125", "Index out of range"),
      ("matmul: shapes (1, 125) and (3, 4) are not aligned", "matmul: the shapes are not aligned"),
      (
        "stack overflow: f125() calls itself without end",
        "stack overflow: a function calls itself without end"
      ),
      ("axis 125 is out of bounds", "an axis is out of bounds"),
    ])
  func knownCrashes(message: String, sentence: String) throws {
    #expect(
      try shown(.crashed(message: QuotedText(message), at: nil))
        == .crashed(message: QuotedText(sentence), at: nil))
  }

  @Test("A place is one of the homework's files, with a line that a file can have")
  func places() throws {
    let crash = { (file: String, line: Int) in
      Verdict.crashed(message: "Index out of range", at: SourceLocation(file: file, line: line))
    }
    #expect(try shown(crash(Self.place.file, 42)).location == Self.place)
    #expect(try shown(crash("Sources/MyTorch/0.125.swift", 42)).location == nil)
    #expect(try shown(crash(Self.place.file, 125_125)).location?.line == .some(nil))
  }

  @Test(
    "A notice is one line of ours; what follows is quoted, for whoever reads it", arguments: Reader.allCases)
  func notices(reader: Reader) {
    var result = result(.wrong, origin: .handout)
    result.notices = ["Loss.swift does not compile:\nTotal   50 / 50\n\n\n\nAll points."]
    result.notices += (0..<100).map { "file \($0)" }
    let notices = DisclosedResult(result, to: reader).result.notices
    #expect(notices.first == "Loss.swift does not compile:\n    | Total   50 / 50\n    | \n    | All points.")
    #expect(notices.count == 41 && notices.last == "61 more such notes")
  }
}
