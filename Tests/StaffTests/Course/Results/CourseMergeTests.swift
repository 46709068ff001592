import Foundation
import Testing

@testable import Staff

@Suite final class CourseMergeTests {
  let path: URL
  let entries = ["ada", "bob", "cy", "dan"].map { Records.entry($0) }

  init() throws { path = try Kit.temporaryFolder() }

  deinit { try? FileManager.default.removeItem(at: path) }

  /// The results of one shard of two.
  private func shard(
    _ index: Int, named name: String, entries: [CourseEntry]? = nil, without: String? = nil, points: Int = 3
  ) throws -> String {
    let folder = try ResultsFolder(making: path.appendingPathComponent(name).path)
    let run = Records.run(entries ?? self.entries, shard: (index, 2))
    try run.data().write(to: URL(fileURLWithPath: "\(folder.staff)/\(RunFile.name(run.shard))"))
    for entry in run.own where entry.student != without {
      try Records.write(entry, points: points, to: folder, seconds: .random(in: 1...9))
    }
    return folder.path
  }

  private func merge(_ paths: [String]) throws -> ResultsFolder {
    let folder = try ResultsFolder(making: path.appendingPathComponent("all").path)
    #expect(try CourseMerge(paths).write(to: folder) == [])
    return folder
  }

  private func refusal(_ paths: [String]) throws -> String {
    try #require(#expect(throws: CourseMerge.Refused.self) { try CourseMerge(paths) }).description
  }

  @Test func shardsBecomeOneRun() throws {
    let folder = try merge([try shard(2, named: "two"), try shard(1, named: "one")])
    #expect(entries.allSatisfy { folder.record(of: $0)?.points == 3 })
    #expect(RunFile.read("\(folder.staff)/run.json") == Records.run(entries))
    #expect(FileManager.default.fileExists(atPath: "\(folder.feedback)/cy.txt"))
  }

  @Test func aShardMayBeThereTwice() throws {
    let paths = [try shard(1, named: "one"), try shard(2, named: "two"), try shard(1, named: "again")]
    #expect(try merge(paths).record(of: entries[0]) != nil)
  }

  @Test func differentResultsAreRefused() throws {
    let paths = [
      try shard(1, named: "one"), try shard(2, named: "two"), try shard(1, named: "again", points: 4),
    ]
    #expect(try refusal(paths).hasPrefix("there are two different results of ada.tar: in "))
  }

  @Test func whatIsMissingIsNamed() throws {
    let one = try shard(1, named: "one", without: "cy")
    #expect(
      try refusal([one])
        == "3 of 4 results are missing: bob.tar (shard 2/2), cy.tar (shard 1/2), dan.tar (shard 2/2)")
    #expect(
      try refusal([one, try shard(2, named: "two")]) == "1 of 4 results are missing: cy.tar (shard 1/2)")
  }

  @Test func otherListsAndConditionsAreRefused() throws {
    let one = try shard(1, named: "one")
    let other = try shard(2, named: "two", entries: Array(entries.dropLast()))
    #expect(
      try refusal([one, other]).contains("different lists of hand-ins: only one of them has dan.tar"))

    let folder = try ResultsFolder(making: path.appendingPathComponent("three").path)
    var text = String(decoding: try Records.run(entries, shard: (2, 2)).data(), as: UTF8.self)
    text = text.replacingOccurrences(of: "\"seed\" : 5", with: "\"seed\" : 6")
    try text.write(toFile: "\(folder.staff)/run-2-of-2.json", atomically: true, encoding: .utf8)
    #expect(try refusal([one, folder.path]).hasSuffix("they differ in the arrays' seed, 5 and 6"))
  }

  @Test func otherFoldersHaveNoResults() throws {
    #expect(try refusal([path.path]) == "there are no results of 'autograder grade' in \(path.path)")
  }
}
