import Testing

@testable import Grading

@Suite struct TextReportTests {
  /// A result in which the exercises at `paths` failed.
  private func result(
    failing paths: [String], as verdict: Verdict = .wrong, cases: [CaseResult]? = nil
  ) throws -> GradingResult {
    let exercises = Rubric.committed.items.map { item in
      let failed = paths.contains(item.path)
      return ExerciseResult(
        item: item, verdict: failed ? verdict : .passed,
        cases: failed ? cases ?? [CaseResult(name: "1", outcome: .noAnswer)] : [], printed: "", seconds: 0)
    }
    return GradingResult(fixtures: try CommittedFixtures.fixtures, exercises: exercises)
  }

  private func text(
    failing paths: [String], isVerbose: Bool = false, on occasion: Occasion = .ownWork,
    as verdict: Verdict = .wrong, cases: [CaseResult]? = nil, width: Int = TerminalWidth.ofPipes
  ) throws -> String {
    TextReport(
      DisclosedResult(try result(failing: paths, as: verdict, cases: cases), to: .student), style: .plain,
      width: width, isVerbose: isVerbose, occasion: occasion
    ).text
  }

  /// A wrong answer that looks like something.
  private let wrong = [
    CaseResult(
      name: "1",
      outcome: .wrong([
        Mismatch(
          array: "gradient-of-a",
          kind: .values(
            count: 6, total: 6, shape: [2, 3], worst: .init(index: [0, 2], actual: 1.5, expected: -2.5)))
      ]), hint: Hint(.transposed, "it is as if the upstream gradient had been left out of every one of them.")
    )
  ]

  private let both = ["functional/exp-backward", "practice/sum-backward", "practice/max-backward"]

  @Test(arguments: [60, 80, 120]) func whatIsAllRightIsToldInOneScreen(width: Int) throws {
    let lines = try text(failing: [], width: width).split(separator: "\n", omittingEmptySubsequences: false)
    #expect(lines.count <= 25)
    #expect(lines.first == lines[lines.count - 4])
  }

  @Test(arguments: [60, 80, 100]) func oneMistakeIsToldInFortyLines(width: Int) throws {
    let text = try text(failing: ["functional/exp-backward"], cases: wrong, width: width)
    #expect(text.split(separator: "\n", omittingEmptySubsequences: false).count <= 40)
  }

  @Test(
    "No line is wider than asked for, unless it is one word, such as a path or a command",
    arguments: [60, 80, 100])
  func widths(width: Int) throws {
    let place = SourceLocation(file: "Sources/MyTorch/NN/Modules/Activation.swift", line: 120)
    let paths = Rubric.committed.items.map(\.path)
    for isVerbose in [false, true] {
      for occasion in [Occasion.ownWork, .handin] {
        for (verdict, cases) in [
          (Verdict.wrong, wrong), (.crashed(message: "Index out of range", at: place), nil),
          (.notImplemented(part: "Autograd.addOperation", at: place), nil),
          (.exceeded(limit: "10 s without an answer", at: place), nil),
        ] {
          let text = try text(
            failing: paths, isVerbose: isVerbose, on: occasion, as: verdict, cases: cases, width: width)
          for line in text.split(separator: "\n") where line.count > width {
            let words = line.split(separator: " ")
            #expect(
              words.count == 1 || line.contains("swift run autograder")
                || words.contains { $0.count > width / 2 },
              "\(line)")
          }
        }
      }
    }
  }

  @Test("The table fits into the narrowest terminal") func table() throws {
    let lines = try text(failing: ["linear/forward"], isVerbose: true, width: 60).split(separator: "\n")
    let rows = lines.prefix { !$0.contains("wrong answer") }
    #expect(rows.count > 40)
    #expect(rows.allSatisfy { $0.count <= 60 })
  }

  @Test func whereAWordEndsIsWhereALineEnds() throws {
    let lines = try text(failing: ["functional/exp-backward"], cases: wrong, width: 60).split(separator: "\n")
    let start = try #require(lines.firstIndex { $0.hasPrefix("  hint: ") })
    #expect(
      Array(lines[start...start + 1]) == [
        "  hint: it is as if the upstream gradient had been left out",
        "        of every one of them.",
      ])
  }

  @Test func practiceWaitsInOneLineWhileSomethingGradedIsWrong() throws {
    let text = try text(failing: both)
    #expect(text.contains("Functional Backward - Exp: wrong answer"))
    #expect(!text.contains("Sum Backward"))
    let lines = text.split(separator: "\n").filter { $0.contains("Practice") }
    #expect(lines.count == 1 && lines[0].hasSuffix(" can wait"))
  }

  @Test func practiceIsToldWhenItIsAllThatIsWrongOrWhenAskedFor() throws {
    #expect(try text(failing: ["practice/sum-backward"]).contains("Sum Backward: wrong answer"))
    #expect(try text(failing: both, isVerbose: true).contains("Sum Backward: wrong answer"))
  }

  @Test func aReportOnAHandinHasNoCommandsAndNoPathsOfTheStaff() throws {
    let text = try text(failing: ["functional/exp-backward"], on: .handin)
    #expect(!text.contains("again: ") && !text.contains("Next: ") && !text.contains("swift run"))
    #expect(text.contains("  in case 1; given: Fixtures/functional/exp-backward/1/given/"))
    #expect(text.contains("FAIL  Functional Backward - Exp "))
  }

  @Test func theTotalIsTheFirstLineAndComesAgainAtTheEnd() throws {
    let lines = try text(failing: both).split(separator: "\n")
    let total = try #require(lines.first)
    #expect(total.hasPrefix("Total ") && total.hasSuffix(" 49 / 50"))
    #expect(lines.suffix(2).first == total)
  }

  @Test func whatIsWrongIsToldOnceWithTheCaseWhereItHappened() throws {
    let text = try text(failing: ["functional/exp-backward"], as: .objection(reason: "there is no spot"))
    #expect(
      text.contains(
        "Functional Backward - Exp: what came back cannot be compared\n  | there is no spot\n  in case 1\n"))
  }

  @Test("What was printed is told with its case, that of the crash and no other") func printed() throws {
    var result = try result(failing: ["activation/sigmoid-forward"], as: .crashed(message: "no", at: nil))
    let index = try #require(result.exercises.firstIndex { $0.verdict != .passed })
    let failed = ExerciseResult(
      item: result.exercises[index].item, verdict: .crashed(message: "no", at: nil),
      cases: [CaseResult(name: "1", outcome: .passed), CaseResult(name: "2", outcome: .noAnswer)],
      printed: "first\nhere", seconds: 0)
    result.exercises[index] = failed
    result.exercises[index].printedIn = [("1", "first"), ("2", "here")]
    let text = TextReport(DisclosedResult(result, to: .student), style: .plain).text
    #expect(text.contains("  in case 2\n  your code printed in case 2:\n    | here\n"))
    #expect(!text.contains("first"))
  }

  @Test func whatIsNotWrittenIsOneListAndNextSaysWhatIsFirst() throws {
    let paths = Rubric.committed.items.map(\.path)
    let text = try text(failing: paths, as: .notImplemented(part: "Autograd.addOperation"))
    #expect(text.contains("\n\nNot written yet: Autograd.addOperation (22 exercises)\n\n"))
    #expect(text.split(separator: "\n").count < 20)
    #expect(text.hasSuffix("Next: write Autograd.addOperation, then run 'swift run autograder' again.\n"))
  }

  @Test func aFileThatWasLeftOutIsWhyExercisesFail() throws {
    let file = LeftOutFile(file: "Sources/MyTorch/NN/Functional.swift", line: 55, isRefused: false)
    let stub = SourceLocation(file: file.file, line: 49)
    let result = try result(
      failing: ["functional/multiply-backward"], as: .notImplemented(part: "mulBackward", at: stub)
    ).explaining([file])
    for reader in Reader.allCases {
      let text = TextReport(DisclosedResult(result, to: reader), style: .plain, occasion: .handin).text
      #expect(text.contains("Functional.swift does not compile (line 55)") && !text.contains("mulBackward"))
    }
    // What is another file's stub is not explained by this one.
    let other = LeftOutFile(file: "Sources/MyTorch/Utils.swift", line: 1, isRefused: false)
    #expect(result.explaining([other]).exercises.map(\.verdict) == result.exercises.map(\.verdict))
  }

  @Test("Arrays are in a report for their owner, and in no report on a hand-in") func arrays() throws {
    var result = try result(failing: ["functional/exp-backward"], cases: wrong)
    let index = try #require(result.exercises.firstIndex { $0.verdict != .passed })
    let entry = try #require(try CommittedFixtures.cases(of: "functional/exp-backward").first)
    result.exercises[index].arrays = [
      "1": CaseArrays(
        given: entry.given, expected: entry.expected, actual: entry.given, wrong: ["gradient-of-a"])
    ]
    let own = TextReport(DisclosedResult(result, to: .student), style: .plain, isVerbose: true).text
    #expect(own.contains("gradient-of-a, expected (1, 4)"))
    let foreign = TextReport(
      DisclosedResult(result, to: .staff), style: .plain, isVerbose: true, occasion: .handin
    ).text
    #expect(!foreign.contains("gradient-of-a, expected"))
    result.arrays = TestArrays(origin: .fresh, folder: nil, seed: 1)
    let hidden = DisclosedResult(result, to: .student).result.exercises
    #expect(hidden.allSatisfy { $0.arrays.isEmpty })
  }
}
