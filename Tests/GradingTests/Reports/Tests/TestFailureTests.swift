import Foundation
import Testing

@testable import Grading

@Suite struct TestFailureTests {
  /// The folder of the kit, in whose reference every part is declared.
  private let package = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast(5).joined(
    separator: "/")

  /// What is told of the exercise at `path` where those at `paths` failed with `verdict` and all others passed.
  private func failure(
    of path: String, _ verdict: Verdict = .wrong, failing paths: [String]? = nil, hint: Hint? = nil
  ) throws -> TestFailure? {
    let fixtures = try CommittedFixtures.fixtures
    let exercises = fixtures.rubric.items.map { item in
      let fails = (paths ?? [path]).contains(item.path)
      return ExerciseResult(
        item: item, verdict: fails ? verdict : .passed,
        cases: fails ? [CaseResult(name: "1", outcome: .noAnswer, hint: hint)] : [], printed: "", seconds: 0)
    }
    return GradingResult(fixtures: fixtures, exercises: exercises)
      .testFailure(of: path, fixtures: fixtures, package: package)
  }

  /// The source in the line that a failure stands at.
  private func line(of failure: TestFailure) throws -> Substring {
    let text = try String(contentsOfFile: "\(package)/\(failure.file)", encoding: .utf8)
    return text.split(separator: "\n", omittingEmptySubsequences: false)[failure.line - 1]
  }

  @Test func onlyWhatPassedHasNoFailure() throws {
    #expect(try failure(of: "linear/forward", failing: []) == nil)
    let verdicts: [Verdict] = [
      .wrong, .notImplemented(part: "Linear.forward"), .objection(reason: ""), .crashed(message: "", at: nil),
      .exceeded(limit: "10 s without an answer", at: nil), .leftEarly(status: 0, at: nil),
      .garbled(problem: ""), .notGraded(reason: "no worker"),
    ]
    for verdict in verdicts {
      #expect(try failure(of: "linear/forward", verdict)?.message.hasPrefix(verdict.headline) == true)
    }
    #expect(try failure(of: "linear/no-such-exercise", failing: []) != nil)
  }

  @Test func everyWrongAnswerStandsAtAFunction() throws {
    for item in Rubric.committed.items {
      let failure = try #require(try failure(of: item.path))
      #expect(try line(of: failure).contains(/\b(func|init)\b/), "\(item.path): \(failure)")
    }
  }

  @Test(arguments: [
    ("functional/multiply-backward", "func mulBackward("), ("autograd/backward", "func backward("),
    ("linear/skip-connection-backward", "func forward("),
  ])
  func aWrongAnswerStandsWhereItsFunctionBegins(path: String, text: String) throws {
    let failure = try #require(try failure(of: path))
    #expect(try line(of: failure).contains(text))
  }

  @Test func aStubOrACrashStandsAtItsOwnLine() throws {
    let place = SourceLocation(file: "Sources/MyTorch/NN/Modules/Linear.swift", line: 7)
    for verdict in [
      Verdict.notImplemented(part: "Linear.forward", at: place), .crashed(message: "", at: place),
      .exceeded(limit: "10 s without an answer", at: place),
    ] {
      let failure = try #require(try failure(of: "linear/forward", verdict))
      #expect(failure.file == place.file && failure.line == 7)
    }
  }

  /// The engine passes its own exercises: the line that is to be repaired is in the layer.
  @Test func aCrashInAFileThatIsRightStandsElsewhere() throws {
    let place = SourceLocation(file: "Sources/MyTorch/AutogradEngine.swift", line: 7)
    let crash = Verdict.crashed(message: "", at: place)
    let failure = try #require(try failure(of: "linear/backward", crash))
    #expect(failure.file == "Sources/MyTorch/NN/Modules/Linear.swift")
    #expect(failure.message.contains("so look at what Linear.swift records"))
  }

  @Test func aPlaceThatNoStudentWritesIsNotBelieved() throws {
    let place = SourceLocation(file: "Sources/../../etc/passwd", line: 7)
    let failure = try #require(try failure(of: "linear/forward", .crashed(message: "", at: place)))
    #expect(failure.file == "Sources/MyTorch/NN/Modules/Linear.swift")
  }

  @Test func aCompilersFormIsOneLineWithTheHint() throws {
    let hint = Hint(Hint.Identifier(rawValue: "a"), "a hint.")
    let failure = try #require(
      try failure(of: "functional/exp-backward", .crashed(message: "a\nb", at: nil), hint: hint))
    let message = failure.compilerMessage(title: "Exp", package: "/homework")
    #expect(
      message
        == "/homework/Sources/MyTorch/NN/Functional.swift:\(failure.line):1: error: Exp: crashed; a hint.")
    #expect(failure.message.hasSuffix("| a\n| b"))
  }
}
