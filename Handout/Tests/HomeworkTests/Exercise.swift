import Foundation
import Grading
import Testing

/// One exercise as a test's argument.
struct Exercise: Sendable, Codable, CustomTestStringConvertible {
  /// The section it stands in.
  let section: Grading.Section

  /// How it is called on the command line: `functional/exp-backward`.
  let path: String

  /// How it is called in reports.
  let title: String

  var testDescription: String { title }

  /// The exercises of a section; there are some in each.
  static func all(in section: Grading.Section) throws -> [Exercise] {
    let items = try Homework.fixtures().rubric.items(in: [section])
    guard !items.isEmpty else { throw Homework.Problem.emptySection(section.title) }
    return items.map { Exercise(section: section, path: $0.path, title: $0.title) }
  }

  /// Records an issue at the student's line unless all cases are right.
  func check() async throws {
    guard let failure = try await Homework.shared.failure(of: self) else { return }
    let package = Homework.package.path
    // For editors that look at what is printed.
    FileHandle.standardError.write(
      Data((failure.compilerMessage(title: title, package: package) + "\n").utf8))
    let module = failure.file.split(separator: "/").dropFirst().first.map(String.init) ?? "Homework"
    let name = failure.file.split(separator: "/").last.map(String.init) ?? failure.file
    Issue.record(
      """
      \(failure.message)
      again: swift run autograder \(path)
      """,
      sourceLocation: SourceLocation(
        fileID: "\(module)/\(name)", filePath: "\(package)/\(failure.file)", line: failure.line, column: 1))
  }
}
