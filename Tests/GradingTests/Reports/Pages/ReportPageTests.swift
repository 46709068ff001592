import Foundation
import NDArrays
import Testing
import Wire

@testable import Grading

@Suite struct ReportPageTests {
  /// Every case of the committed fixtures, read once: given, expected, what is the same, and what is not.
  private struct Answers: Sendable {
    let name: String
    let right: CaseArrays
    let wrong: CaseArrays
  }

  private static let fixtures: FixtureSet = {
    do { return try CommittedFixtures.fixtures } catch { fatalError("\(error)") }
  }()

  private static let answers: [String: [Answers]] = {
    do {
      return try Dictionary(
        uniqueKeysWithValues: Rubric.committed.items.map { item in
          let cases = try fixtures.cases(of: item.path)
          let answers = cases.map {
            Answers(
              name: $0.name, right: arrays(of: $0, isWrong: false), wrong: arrays(of: $0, isWrong: true))
          }
          return (item.path, answers)
        })
    } catch { fatalError("\(error)") }
  }()

  /// A run of exercises, of which those at `paths` failed.
  private func result(
    of items: [RubricItem] = Rubric.committed.items, failing paths: [String], as verdict: Verdict = .wrong,
    printed: QuotedText = "", origin: TestArrays.Origin = .handout, hint: Hint? = nil
  ) -> GradingResult {
    let exercises = items.map { item in
      let failed = paths.contains(item.path)
      let answers = Self.answers[item.path] ?? []
      let cases = answers.map { answer in
        CaseResult(
          name: answer.name, outcome: outcome(of: answer.right, failed ? verdict : .passed), hint: hint)
      }
      var result = ExerciseResult(
        item: item, verdict: failed ? verdict : .passed, cases: cases, printed: failed ? printed : "",
        seconds: 0)
      result.arrays = Dictionary(
        uniqueKeysWithValues: answers.map {
          ($0.name, failed && verdict == .wrong ? $0.wrong : $0.right)
        })
      return result
    }
    return GradingResult(
      arrays: TestArrays(Self.fixtures, origin: origin), rubric: .committed, exercises: exercises)
  }

  private func outcome(of fixture: CaseArrays, _ verdict: Verdict) -> CaseOutcome {
    switch verdict {
    case .passed: .passed
    case .wrong:
      .wrong(
        fixture.expected.map { name, array in
          Mismatch(
            array: name,
            kind: .values(
              count: array.size, total: array.size, shape: array.shape,
              worst: .init(index: array.shape.map { _ in 0 }, actual: 1.5, expected: 7.25)))
        })
    default: .noAnswer
    }
  }

  private static func arrays(of fixture: FixtureCase, isWrong: Bool) -> CaseArrays {
    CaseArrays(
      given: fixture.given, expected: fixture.expected,
      actual: fixture.expected.map { ($0.name, isWrong ? $0.array + 1 : $0.array) },
      wrong: isWrong ? Set(fixture.expected.map(\.name)) : [],
      record: CaseRecord(
        record: OperationRecord(
          known: ["input": 0, "output": 1], copies: [:],
          operations: [.init(inputs: [0], output: 1, gradientsToUpdate: [nil])]),
        gradients: ["input": isWrong ? .wrong : .right]))
  }

  private func page(
    _ result: GradingResult, to reader: Reader = .student, on occasion: Occasion = .ownWork
  ) -> (data: Data, page: WellFormedPage) {
    let data = ReportPage(DisclosedResult(result, to: reader), occasion: occasion).data
    return (data, WellFormedPage(data))
  }

  private static let place = SourceLocation(file: "Sources/MyTorch/NN/Modules/Linear.swift", line: 42)

  @Test func whatIsAllRight() throws {
    let (data, page) = page(result(failing: []))
    #expect(page.faults == [])
    #expect(page.text.contains("50 of 50 points") && page.text.contains("Nothing: every exercise"))
    #expect(page.text.contains("Next: ./create_tarball.sh packs your work"))
    #expect(page.text.contains("What your code recorded where it is right"))
    #expect(data.count < Page.maximumLength)
    #expect(!page.elements.contains("article"))
  }

  @Test(
    "Every kind of failure is told, and linked from the table",
    arguments: [
      (Verdict.wrong, "wrong answer"),
      (.notImplemented(part: "Autograd.addOperation", at: place), "Not written yet:"),
      (
        .notImplemented(
          part: "a", leftOut: LeftOutFile(file: "Sources/MyTorch/Utils.swift", line: 3, isRefused: false)),
        "Utils.swift does not compile (line 3): 22 exercises need it"
      ),
      (
        .crashed(message: "Index out of range", at: place),
        "crashed at Sources/MyTorch/NN/Modules/Linear.swift:42"
      ),
      (.exceeded(limit: "10 s without an answer", at: place), "10 s without an answer, at Sources"),
      (.leftEarly(status: 3, at: nil), "ended by itself (exit status 3)"),
      (.garbled(problem: "too long"), "sent something that is not an answer"),
      (.objection(reason: "no array"), "what came back cannot be compared"),
      (.notGraded(reason: "no fixtures"), "not graded: no fixtures"),
    ])
  func situations(verdict: Verdict, text: String) throws {
    let graded = Rubric.committed.items.filter { $0.points > 0 }
    let (data, page) = page(
      result(failing: graded.map(\.path), as: verdict, printed: "here\nand there"))
    #expect(page.faults == [])
    #expect(page.text.contains(text))
    #expect(page.text.contains("0 of 50 points"))
    #expect(data.count < Page.maximumLength)
    let links = page.attributes.compactMap { $0["href"] }.filter { !["#main", "#wrong"].contains($0) }
    #expect(links.count == graded.count)
  }

  @Test func whatThePageSaysIsWhatTheTextSays() throws {
    let hint = Hint(.transposed, "dW is the transpose of what is expected.")
    let result = result(
      failing: ["linear/backward", "functional/exp-backward"], printed: "a <b> & \"c\"", hint: hint)
    let (_, page) = page(result)
    #expect(page.faults == [])
    for line in [
      "hint: dW is the transpose of what is expected.", "| a <b> & \"c\"",
      "the worst, [0, 0], is 1.5, expected 7.25", "swift run autograder show functional/exp-backward 1",
      "Next: repair Functional Backward - Exp, then run 'swift run autograder' again.",
    ] { #expect(page.text.contains(line), "\(line)") }
    #expect(page.elements.contains("svg"))
  }

  @Test func practiceWaitsWhileSomethingGradedIsWrong() throws {
    let (_, page) = page(result(failing: ["functional/exp-backward", "practice/sum-backward"]))
    #expect(page.text.contains("can wait") && !page.text.contains("Sum Backward"))
  }

  @Test(
    "Of arrays that a student has not seen, nothing is on the page", arguments: [Occasion.handin, .ownWork])
  func secrecy(occasion: Occasion) throws {
    for origin in [TestArrays.Origin.fresh, .staff] {
      for verdict in [Verdict.wrong, .crashed(message: "secret words", at: Self.place)] {
        let paths = Rubric.committed.items.map(\.path)
        let hidden = result(failing: paths, as: verdict, printed: "secret print", origin: origin)
        let (_, page) = page(hidden, on: occasion)
        #expect(page.faults == [])
        #expect(!page.elements.contains("svg") && !page.attributes.contains { $0["class"] == "grid" })
        for secret in ["7.25", "1.5", "secret"] { #expect(!page.text.contains(secret)) }
        #expect(page.text.contains("graded with arrays that are not in the handout"))
      }
    }
  }

  @Test("No text of a hand-in becomes markup", arguments: HostileText.all)
  func hostile(text: String) throws {
    func page(_ text: String) -> WellFormedPage {
      let items = Rubric.committed.items(in: [.functional])
      var result = result(of: items, failing: items.map(\.path), as: .wrong, printed: QuotedText(text))
      let verdicts = [
        Verdict.crashed(message: QuotedText(text), at: SourceLocation(file: text, line: 1)),
        .objection(reason: QuotedText(text)), .garbled(problem: QuotedText(text)), .notGraded(reason: text),
      ]
      for (index, verdict) in verdicts.enumerated() { result.exercises[index].verdict = verdict }
      result.notices = ["Loss.swift does not compile and was left out:\n\(text)", text]
      return self.page(result).page
    }
    let (found, usual) = (page(text), page("x"))
    #expect(found.faults == [])
    // The text changes nothing in what the page is made of, but for how much of it is quoted and where lines may end.
    #expect(
      found.elements.filter { !["pre", "wbr"].contains($0) }
        == usual.elements.filter { !["pre", "wbr"].contains($0) })
    let keys = { (page: WellFormedPage) in
      page.attributes.map { $0.keys.sorted() }.filter { $0 != ["class"] && !$0.isEmpty }
    }
    #expect(keys(found) == keys(usual))
  }

  @Test("A page stays below a megabyte, whatever fills it")
  func length() throws {
    let filler = String(repeating: "\"<\\世\u{301}\u{1B}&\n", count: 1 << 14)
    let paths = Rubric.committed.items.map(\.path)
    for (reader, origin) in [(Reader.student, TestArrays.Origin.handout), (.staff, .fresh)] {
      for verdict in [Verdict.wrong, .crashed(message: QuotedText(filler), at: nil)] {
        var full = result(
          failing: paths, as: verdict, printed: QuotedText(filler, maximumLines: 100, maximumBytes: 6144),
          origin: origin)
        for index in full.exercises.indices where verdict != .wrong {
          // Each is a cause of its own.
          full.exercises[index].verdict = .crashed(
            message: QuotedText("\(index)\(filler)"), at: SourceLocation(file: filler, line: index))
        }
        full.notices = Array(repeating: "x\n\(filler)", count: 1000)
        let (data, page) = page(full, to: reader, on: .handin)
        #expect(data.count < Page.maximumLength, "\(data.count)")
        #expect(page.faults == [])
      }
    }
  }

  @Test func thePageLoadsNothingAndHasTheLandmarksOfOne() throws {
    let (data, page) = page(result(failing: ["linear/backward"]))
    let html = String(decoding: data, as: UTF8.self)
    #expect(html.hasPrefix("<!DOCTYPE html>\n<html lang=\"en\">"))
    #expect(html.contains("default-src 'none'"))
    for element in ["header", "main", "footer", "h1", "title", "caption"] {
      #expect(page.elements.contains(element))
    }
    #expect(page.elements.count { $0 == "h1" } == 1)
    #expect(!html.contains("url(") && !html.contains("@import"))
    #expect(page.attributes.contains { $0["class"] == "skip" && $0["href"] == "#main" })
  }
}
