import Foundation
import Grading
import Testing

@testable import Staff

/// The whole way of a course: hand-ins, a results folder, a run that goes on, shards that become one.
@Suite(.enabled(if: Kit.isLinux)) final class CourseRunTests {
  let path: URL
  let handins: URL

  init() throws {
    path = try Kit.temporaryFolder()
    handins = path.appendingPathComponent("handins")
    let right = Kit.folder.appendingPathComponent("Sources/MyTorch")
    for student in ["ada", "bob"] {
      let folder = handins.appendingPathComponent(student)
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: right, to: folder.appendingPathComponent("MyTorch"))
    }
    try "func wrong( {".write(
      to: handins.appendingPathComponent("bob/MyTorch/NN/Functional.swift"), atomically: true, encoding: .utf8
    )
    try Data("no archive".utf8).write(to: handins.appendingPathComponent("cy.tar"))
  }

  deinit { try? FileManager.default.removeItem(at: path) }

  private func run(
    _ name: String, shard: (Int, Int)? = nil
  ) throws -> (folder: ResultsFolder, outcome: CourseRun.Outcome) {
    let folder = try ResultsFolder(making: path.appendingPathComponent(name).path)
    var settings = CourseSettings()
    settings.jobs = 2
    settings.sandbox = .off
    settings.fixtures = Kit.folder.appendingPathComponent("Fixtures").path
    settings.shard = shard
    let collection = try CourseCollection([handins.path], choice: .last)
    let run = CourseRun(
      collection, into: folder, settings: settings, kit: Kit.folder.path, worker: Kit.worker)
    let outcome = try run.run(choosing: {
      $0.items(matching: "functional/multiply") + $0.items(matching: "functional/exp")
    }) {
      _ in
    }
    return (folder, outcome)
  }

  private func grades(_ folder: ResultsFolder) throws -> String {
    let views = try #require(CourseViews(of: folder, course: CourseFile(), moodleWorksheet: nil))
    _ = try views.write()
    return try String(contentsOfFile: "\(folder.path)/grades.csv", encoding: .utf8)
  }

  @Test func gradesAllResumesAndMerges() throws {
    let (folder, first) = try run("results")
    #expect(first.count == 3 && first.kept == 0 && first.failures == [])
    let table = try grades(folder)
    let rows = try CSV.rows(table).dropFirst()
    let flags = try #require(try CSV.rows(table).first?.firstIndex(of: "flags"))
    #expect(rows.map { $0[0] } == ["ada", "bob", "cy"])
    #expect(rows.map { $0[flags] } == ["", "compile-failed", "unreadable"])
    #expect(rows.map { $0[flags + 1].contains(path.path) } == [false, false, false])
    for student in ["ada", "bob", "cy"] {
      for ending in ["txt", "html"] {
        #expect(FileManager.default.fileExists(atPath: "\(folder.feedback)/\(student).\(ending)"))
      }
    }
    let page = try Data(contentsOf: URL(fileURLWithPath: "\(folder.path)/report.html"))
    #expect(PageCheck(page).faults == [])
    #expect(PageCheck(page).links.filter { $0.hasPrefix("./") }.contains("./feedback/ada.html"))

    // As after a SIGKILL: one result is missing, one half written, one changed meanwhile.
    try FileManager.default.removeItem(atPath: folder.resultPath(Records.entry("cy")))
    let half = URL(fileURLWithPath: folder.resultPath(Records.entry("bob")))
    try Data(contentsOf: half).prefix(500).write(to: half)
    let second = try run("results").outcome
    #expect(second.kept == 1)
    #expect(try grades(folder) == table)
    #expect(try run("results").outcome.kept == 3)

    let shards = try (1...2).map { try run("shard-\($0)", shard: ($0, 2)).folder.path }
    let all = try ResultsFolder(making: path.appendingPathComponent("all").path)
    #expect(try CourseMerge(shards).write(to: all) == [])
    #expect(try grades(all) == table)
  }

  @Test func twoRunsDoNotMeet() throws {
    let folder = try ResultsFolder(making: path.appendingPathComponent("results").path)
    let lock = try FolderLock(URL(fileURLWithPath: folder.staff), name: "run.json.lock")
    defer { lock.release() }
    #expect(throws: CourseRun.Busy.self) { try run("results") }
  }
}
