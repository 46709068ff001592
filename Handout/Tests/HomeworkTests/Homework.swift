import Foundation
import Grading

/// The homework in this package, graded a section at a time, and each section once.
actor Homework {
  /// Why nothing can be graded.
  enum Problem: Error, CustomStringConvertible {
    case noWorker(String)
    case emptySection(String)

    var description: String {
      switch self {
      case .noWorker(let folder):
        "there is no program Worker beside the tests, in \(folder). Build everything: swift build"
      case .emptySection(let section):
        "the fixtures have no exercises of the section \(section). Put the folder Fixtures of the homework back."
      }
    }
  }

  static let shared = Homework()

  /// The folder of the homework.
  static let package = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  /// The arrays that come with the homework.
  static func fixtures() throws -> FixtureSet {
    try FixtureSet(folder: package.appendingPathComponent("Fixtures").path)
  }

  private var results: [Grading.Section: GradingResult] = [:]

  /// Whether every exercise with points passed.
  var hasAllPoints: Bool {
    get throws {
      try Section.allCases.filter { $0 != .practice }.allSatisfy { try result(of: $0).allPassed }
    }
  }

  /// What is wrong with an exercise; `nil` if all its cases are right.
  func failure(of exercise: Exercise) throws -> TestFailure? {
    try result(of: exercise.section)
      .testFailure(of: exercise.path, fixtures: try Self.fixtures(), package: Self.package.path)
  }

  private func result(of section: Grading.Section) throws -> GradingResult {
    if let result = results[section] { return result }
    let fixtures = try Self.fixtures()
    let grader = Grader(fixtures: fixtures, worker: try Self.worker(), timeout: 10)
    let result = grader.grade(
      fixtures.rubric.items(in: [section]), jobs: ProcessInfo.processInfo.activeProcessorCount)
    results[section] = result
    return result
  }

  /// The program that runs an exercise: it is built beside the tests.
  private static func worker() throws -> String {
    let bundle = CommandLine.arguments.first { $0.contains(".xctest") }.map { URL(fileURLWithPath: $0) }
    let program = bundle ?? Bundle.main.executableURL ?? URL(fileURLWithPath: CommandLine.arguments[0])
    var folder = program.resolvingSymlinksInPath()
    while folder.path != "/" {
      folder.deleteLastPathComponent()
      let worker = folder.appendingPathComponent("Worker").path
      if FileManager.default.isExecutableFile(atPath: worker) { return worker }
    }
    throw Problem.noWorker(program.deletingLastPathComponent().path)
  }
}
