import Foundation
import Testing

@testable import Staff

@Suite struct SourceExportTests {
  @Test(
    "A student's name becomes a folder's that no shell and no system takes for something else",
    arguments: [
      "../x", "a b", "a/b", ".", "..", "-rf", "", "a\nb", "$(x)", "é", String(repeating: "x", count: 300),
    ])
  func folderNames(student: String) {
    let name = SourceExport.folderName(for: student, besides: [])
    #expect(name.wholeMatch(of: /[A-Za-z0-9_@+][A-Za-z0-9_.@+-]*/) != nil)
    #expect(name.count < 120)
  }

  @Test("A plain name stays as it is, and none is used twice")
  func plainNames() {
    #expect(SourceExport.folderName(for: "ada@uni.edu", besides: []) == "ada@uni.edu")
    #expect(SourceExport.folderName(for: "Ada", besides: ["ada"]) == "Ada-2")
    #expect(
      SourceExport.folderName(for: "a b", besides: []) != SourceExport.folderName(for: "a/b", besides: []))
  }

  @Test("Sources, one folder for each student, and the stubs; what cannot be read is told")
  func export() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let manager = FileManager.default
    let handins = folder.appendingPathComponent("handins")
    let sources = Kit.folder.appendingPathComponent("Sources/MyTorch")
    for student in ["ada", "bob/Sources"] {
      let target = handins.appendingPathComponent(student)
      try manager.createDirectory(at: target, withIntermediateDirectories: true)
      try manager.copyItem(at: sources, to: target.appendingPathComponent("MyTorch"))
    }
    try Data("nothing".utf8).write(to: handins.appendingPathComponent("carl.tar"))

    let target = folder.appendingPathComponent("export")
    let entries = try SourceExport.entries(at: [handins.path])
    #expect(entries.map(\.student) == ["ada", "bob", "carl"])
    let outcome = try SourceExport(entries, kit: Kit.folder.path).write(to: target.path)
    #expect(outcome.count == 2)
    #expect(outcome.problems.count == 1 && outcome.problems[0].hasPrefix("carl: "))
    let files = HandinFiles.paths.map { URL(fileURLWithPath: $0).lastPathComponent }.sorted()
    for name in ["submissions/ada", "submissions/bob", "base"] {
      #expect(
        try manager.contentsOfDirectory(atPath: target.appendingPathComponent(name).path).sorted() == files)
    }
    let base = try String(contentsOf: target.appendingPathComponent("base/Functional.swift"), encoding: .utf8)
    #expect(base.contains("notImplemented("))
    #expect(throws: SourceExport.Problem.self) {
      try SourceExport(entries, kit: Kit.folder.path).write(to: target.path)
    }
    #expect(try manager.contentsOfDirectory(atPath: folder.path).sorted() == ["export", "handins"])
  }

  @Test("What is not there is an error")
  func notThere() {
    #expect(throws: HandinError.self) { try SourceExport.entries(at: ["/nonexistent/handin.tar"]) }
  }
}
