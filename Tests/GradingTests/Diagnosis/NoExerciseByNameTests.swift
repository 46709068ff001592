import Foundation
import Testing

@testable import Grading

/// The grader knows no exercise by name: all that it says of one comes from the fixtures.
@Suite struct NoExerciseByNameTests {
  private static let sources: [(file: String, text: String)] = {
    let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent().appendingPathComponent("Autograder/Grading")
    let files = FileManager.default.enumerator(atPath: root.path)?.compactMap { $0 as? String } ?? []
    return files.filter { $0.hasSuffix(".swift") }.map { file in
      (file, (try? String(contentsOf: root.appendingPathComponent(file), encoding: .utf8)) ?? "")
    }
  }()

  /// The code without its comments, which may give examples.
  private func code(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false)
      .filter { !$0.trimmingPrefix { $0 == " " }.hasPrefix("//") }.joined(separator: "\n")
  }

  @Test func thereIsSomethingToRead() {
    #expect(Self.sources.count > 20)
  }

  @Test func noPathAndNoTitle() {
    for (file, text) in Self.sources {
      for item in Rubric.committed.items where item.title.contains(" ") || item.folder.contains("-") {
        for name in [item.path, item.title, "\"\(item.folder)\""] {
          #expect(!code(text).contains(name), "\(file) knows \(name)")
        }
      }
    }
  }

  @Test func noArrayOfAnExercise() throws {
    let names = Set(
      try CommittedFixtures.fixtures.manifest.exercises.flatMap { exercise in
        exercise.roles.map(\.name) + exercise.cases.flatMap { $0.given.map(\.name) }
      })
    for (file, text) in Self.sources {
      for name in names where name.count > 1 {
        #expect(!code(text).contains("\"\(name)\""), "\(file) knows \(name)")
      }
    }
  }
}
