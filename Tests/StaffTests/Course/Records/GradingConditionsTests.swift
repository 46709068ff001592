import Foundation
import Testing

@testable import Staff

/// When a hand-in is graded again.
@Suite struct GradingConditionsTests {
  private let entry = Records.entry("ada", attempt: 1)

  private func conditions(
    kit: String = "k", arrays: String = "a", seed: UInt64 = 5,
    exercises: [String] = ["functional/add", "loss/forward"],
    timeout: Double = 10, budget: Double = 300, sandbox: String = "none"
  ) -> GradingConditions {
    GradingConditions(
      version: "1", kit: kit, arrays: arrays, seed: seed, exercises: exercises, timeout: timeout,
      budget: budget,
      sandbox: sandbox)
  }

  @Test func theSameHasTheSameKey() {
    #expect(conditions().key(of: entry, contents: "c") == Records.conditions.key(of: entry, contents: "c"))
    #expect(conditions().differences(from: Records.conditions) == [])
  }

  @Test("Anything else has another key, and a word for what differs")
  func anythingElseHasAnother() {
    let others = [
      conditions(kit: "other"), conditions(arrays: "other"), conditions(seed: 6),
      conditions(exercises: ["loss/forward"]),
      conditions(timeout: 11), conditions(budget: 301), conditions(sandbox: "bubblewrap"),
    ]
    let key = conditions().key(of: entry, contents: "c")
    for other in others {
      #expect(other.key(of: entry, contents: "c") != key)
      #expect(other.differences(from: conditions()).count == 1)
    }
    #expect(conditions().key(of: entry, contents: "d") != key)
    #expect(conditions().key(of: Records.entry("ada", attempt: 2), contents: "c") != key)
    #expect(conditions().key(of: Records.entry("bob", attempt: 1), contents: "c") != key)
  }

  @Test func contentsAreThoseOfTheFile() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("ada.tar")
    try Data("one".utf8).write(to: file)
    let first = HandinContents.digest(at: file.path)
    #expect(HandinContents.digest(at: file.path) == first)
    try Data("two".utf8).write(to: file)
    #expect(HandinContents.digest(at: file.path) != first)

    let source = folder.appendingPathComponent("bob/MyTorch/Utils.swift")
    try FileManager.default.createDirectory(
      at: source.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("one".utf8).write(to: source)
    let before = HandinContents.digest(at: folder.appendingPathComponent("bob").path)
    try Data("two".utf8).write(to: source)
    #expect(HandinContents.digest(at: folder.appendingPathComponent("bob").path) != before)
  }
}
