internal import Foundation

/// What an editor or a test runner shows of an exercise that failed: one message at one place in the student's code.
public struct TestFailure: Equatable, Sendable {
  /// The file, below the package: `Sources/MyTorch/NN/Functional.swift`.
  public let file: String

  /// The line, from 1.
  public let line: Int

  /// What is wrong in one line: the kind of failure, and the hint if there is one.
  public let sentence: String

  /// What is wrong; the first line says what kind of failure it is.
  public let message: String

  init(file: String, line: Int, sentence: String, message: String) {
    (self.file, self.line, self.sentence, self.message) = (file, line, sentence, message)
  }

  /// The failure in the form of a compiler's message, which editors read: `/…/Functional.swift:42:1: error: wrong answer`.
  ///
  /// - Parameters:
  ///   - title: What failed.
  ///   - package: The folder that the file is below.
  public func compilerMessage(title: String, package: String) -> String {
    "\(package)/\(file):\(line):1: error: \(title): \(sentence)"
  }
}

extension GradingResult {
  /// What is to be shown of the exercise at `path`; `nil` if it passed, and only then.
  ///
  /// - Parameters:
  ///   - fixtures: What the result was graded with.
  ///   - package: The folder of the homework, whose sources are looked at for the place.
  public func testFailure(of path: String, fixtures: FixtureSet, package: String) -> TestFailure? {
    let disclosed = DisclosedResult(self, to: .student).result
    guard let exercise = disclosed.exercises.first(where: { $0.item.path == path }) else {
      let sentence = "not graded: there is no exercise \(path)"
      return TestFailure(file: "Package.swift", line: 1, sentence: sentence, message: sentence)
    }
    guard exercise.verdict != .passed else { return nil }
    let sources = HomeworkSources(package: package)
    let place =
      disclosed.knownPlace(of: exercise).flatMap(sources.place)
      ?? sources.place(ofFirst: exercise.missingPart + fixtures.parts(askedBy: exercise.item))
      ?? (file: exercise.item.section.file.map { "Sources/\($0)" } ?? "Package.swift", line: 1)
    let failure = FailureText(of: exercise, in: disclosed)
    let remark = disclosed.bystanderRemark(on: exercise).map { [$0] } ?? []
    let lines = [failure.headline] + failure.explanation + remark + failure.quotation
    return TestFailure(
      file: place.file, line: place.line, sentence: failure.sentence,
      message: lines.joined(separator: "\n"))
  }

  /// Where it happened, unless that is a place that is right.
  private func knownPlace(of exercise: ExerciseResult) -> SourceLocation? {
    if case .notImplemented(_, let location, _) = exercise.verdict { return location }
    return exercise.verdict.location.flatMap { isBystander($0, of: exercise) ? nil : $0 }
  }
}

extension ExerciseResult {
  /// The stub that the exercise came to, if it did.
  fileprivate var missingPart: [String] {
    if case .notImplemented(let part, _, _) = verdict { [part] } else { [] }
  }
}

extension FixtureSet {
  /// The parts of the homework that an exercise is about: its own, or else those of what it rests on.
  fileprivate func parts(askedBy item: RubricItem) -> [String] {
    let paths = [item.path] + item.foundations.possible + item.foundations.certain
    return paths.flatMap { path in manifest.exercises.first { $0.path == path }?.parts ?? [] }
  }
}

/// The files that students write, as far as they can be read.
private struct HomeworkSources {
  private let files: [(path: String, text: String)]

  init(package: String) {
    files = (HomeworkFiles.paths + HomeworkFiles.practicePaths).compactMap { path in
      let file = "\(package)/Sources/\(path)"
      return (try? String(contentsOfFile: file, encoding: .utf8)).map { ("Sources/\(path)", $0) }
    }
  }

  /// The location if it is one in these files; a program prints it, and could print any.
  func place(_ location: SourceLocation) -> (file: String, line: Int)? {
    files.contains { $0.path == location.file } ? (location.file, location.line ?? 1) : nil
  }

  /// Where the first of some parts that is there begins.
  func place(ofFirst parts: [String]) -> (file: String, line: Int)? {
    for part in parts {
      for (path, text) in files {
        if let line = Declaration(of: part).line(in: text) { return (path, line) }
      }
    }
    return nil
  }
}
