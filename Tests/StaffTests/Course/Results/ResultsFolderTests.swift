import Foundation
import Testing

@testable import Staff

@Suite final class ResultsFolderTests {
  let path: URL
  let folder: ResultsFolder

  init() throws {
    path = try Kit.temporaryFolder()
    folder = try ResultsFolder(making: path.appendingPathComponent("results").path)
  }

  deinit { try? FileManager.default.removeItem(at: path) }

  @Test func aResultIsReadAsItWasWritten() throws {
    let entry = Records.entry("ada", attempt: 2, time: "2026-02-14T23:59:00Z")
    try Records.write(entry, points: 4, to: folder)
    let record = try #require(folder.record(of: entry))
    #expect(record.entry == entry)
    #expect(record.points == 4)
    #expect(record.conditions == Records.conditions.digest)
  }

  @Test(
    "What a killed run has left half written, and what is somebody else's, is no result",
    arguments: [0, 1, 2])
  func brokenFiles(kind: Int) throws {
    let entry = Records.entry("ada")
    try Records.write(entry, points: 4, to: folder)
    let file = folder.resultPath(entry)
    let data = try Data(contentsOf: URL(fileURLWithPath: file))
    switch kind {
    case 0: try data.prefix(data.count / 2).write(to: URL(fileURLWithPath: file))
    case 1: try Data().write(to: URL(fileURLWithPath: file))
    default:
      try FileManager.default.removeItem(atPath: file)
      try Records.write(Records.entry("bob"), points: 4, to: folder)
      try FileManager.default.moveItem(atPath: folder.resultPath(Records.entry("bob")), toPath: file)
    }
    #expect(folder.record(of: entry) == nil)
  }

  @Test func othersCannotLookIntoIt() throws {
    for folder in [folder.path, folder.staff, folder.results] {
      let permissions = try FileManager.default.attributesOfItem(atPath: folder)[.posixPermissions] as? Int
      #expect(permissions == 0o700)
    }
  }

  @Test func feedbackThatWasRemovedComesBack() throws {
    let entry = Records.entry("ada")
    try Records.write(entry, points: 4, to: folder)
    let record = try #require(folder.record(of: entry))
    try folder.writeFeedback(of: record, anew: false)
    let file = "\(folder.feedback)/ada.txt"
    #expect(try String(contentsOfFile: file, encoding: .utf8) == "4 points\n")
    try FileManager.default.removeItem(atPath: file)
    try folder.writeFeedback(of: record, anew: false)
    #expect(FileManager.default.fileExists(atPath: file))
  }

  @Test func aFileIsNoFolder() throws {
    let file = path.appendingPathComponent("file")
    try Data().write(to: file)
    #expect(throws: ResultsFolder.NotAFolder.self) { try ResultsFolder(making: file.path) }
  }
}
