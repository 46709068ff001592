import Foundation
import Testing

@testable import Staff

@Suite final class CourseCollectionTests {
  let folder: URL

  init() throws { folder = try Kit.temporaryFolder() }

  deinit { try? FileManager.default.removeItem(at: folder) }

  private func make(_ files: [String], _ contents: String = "x") throws {
    for file in files {
      let url = folder.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
      try contents.write(to: url, atomically: false, encoding: .utf8)
    }
  }

  private func collected(
    _ paths: [String] = [""], _ choice: AttemptChoice = .last, skipping: String? = nil
  ) throws -> [CourseEntry] {
    try CourseCollection(
      paths.map { folder.appendingPathComponent($0).path }, choice: choice,
      skipping: skipping.map { folder.appendingPathComponent($0).path }
    ).entries
  }

  @Test(
    "What is found in each layout",
    arguments: [
      (["bob.tar", "ada.tar.gz", ".DS_Store", "__MACOSX/x"], ["ada|ada.tar.gz", "bob|bob.tar"]),
      (
        ["ada/MyTorch/AutogradEngine.swift", "bob/hw/Sources/MyTorch/Utils.swift", "cy/handin.tar"],
        ["ada|ada", "bob|bob", "cy|cy/handin.tar"]
      ),
      (["ada@uni.edu_2_handin.tar", "ada@uni.edu_10_handin.tar"], ["ada@uni.edu|ada@uni.edu_10_handin.tar"]),
      (
        ["adal_LATE_7_9_handin.tar", "bobe_8_9_handin.zip"],
        ["7|adal_LATE_7_9_handin.tar", "8|bobe_8_9_handin.zip"]
      ),
      (
        ["Ada L_7_assignsubmission_file_/handin.tar", "Bob E_8_assignsubmission_file_/MyTorch/Utils.swift"],
        ["7|Ada L_7_assignsubmission_file_/handin.tar", "8|Bob E_8_assignsubmission_file_"]
      ),
      // The folder that an archive was unpacked into.
      (["hw1_export/ada.tar", "hw1_export/bob.tar"], ["ada|ada.tar", "bob|bob.tar"]),
      (["hw1/x/ada/MyTorch/Utils.swift", "hw1/x/bob/MyTorch/Utils.swift"], ["ada|ada", "bob|bob"]),
      (["ada/hw1/MyTorch/Utils.swift"], ["ada|ada"]),
    ] as [([String], [String])])
  func layouts(files: [String], expected: [String]) throws {
    try make(files)
    let entries = try collected()
    #expect(entries.map { "\($0.student)|\($0.label)" } == expected)
    #expect(entries.allSatisfy { $0.problem == nil })
  }

  @Test(
    "What cannot be understood is an entry with a reason",
    arguments: [
      ("notes.pdf", "is not an archive"),
      ("ada/notes.pdf", "holds none of the files of the homework, and no archive"),
      ("ada/one.tar ada/two.tar", "holds 2 archives, and nothing says which is meant: one.tar, two.tar"),
      (
        "ada.tar ada.zip", "there are 2 hand-ins and nothing says which of them is the last: ada.tar, ada.zip"
      ),
    ])
  func problems(files: String, reason: String) throws {
    try make(files.split(separator: " ").map(String.init) + ["zoe.tar"])
    let entries = try collected()
    try #require(entries.count == 2)
    #expect(entries[0].problem?.contains(reason) == true)
    #expect(entries[1].problem == nil)
  }

  @Test func gradescopesExportSaysWhoAndWhen() throws {
    try make([
      "export/submission_1/handin.tar", "export/submission_2/MyTorch/Utils.swift",
      "export/submission_3/x.tar",
    ])
    try make(
      ["export/submission_metadata.yml"],
      """
      submission_1:
        :submitters:
        - :name: Ada L
          :sid: '7'
        - :name: Bob E
          :sid: '8'
        :created_at: 2026-02-14 01:00:00 Z
      submission_2:
        :submitters:
        - :name: Ada L
          :sid: '7'
        :created_at: 2026-02-15 01:00:00 Z
      """)
    let entries = try collected()
    try #require(entries.map(\.student) == ["7", "8", "submission_3"])
    #expect(entries.map(\.label) == ["submission_2", "submission_1/handin.tar", "submission_3/x.tar"])
    #expect(entries.map(\.time) == ["2026-02-15T01:00:00Z", "2026-02-14T01:00:00Z", nil])
    #expect(entries[0].name == "Ada L")
    #expect(entries[2].problem == "submission_metadata.yml does not say whose submission_3 is")
  }

  @Test(
    "Of several attempts some count",
    arguments: [
      (AttemptChoice.last, [10]), (.first, [2]), (.best, [2, 3, 10]),
    ] as [(AttemptChoice, [Int])])
  func attempts(choice: AttemptChoice, expected: [Int]) throws {
    try make(["a@b.c_3_h.tar", "a@b.c_10_h.tar", "a@b.c_2_h.tar"])
    #expect(try collected([""], choice).map(\.attempt) == expected)
  }

  @Test func linksAreNotFollowed() throws {
    try make(["elsewhere/ada.tar", "all/zoe.tar"])
    try FileManager.default.createSymbolicLink(
      at: folder.appendingPathComponent("all/ada.tar"),
      withDestinationURL: folder.appendingPathComponent("elsewhere/ada.tar"))
    #expect(try collected(["all"])[0].problem?.contains("is a link") == true)
  }

  @Test func aFolderOfTheHomeworkIsOneHandin() throws {
    try make(["ada/Sources/MyTorch/Utils.swift", "bob/MyTorch/Utils.swift"])
    #expect(try collected(["ada"]).map(\.student) == ["ada"])
    #expect(try collected(["bob", "ada"]).map(\.student) == ["ada", "bob"])
    #expect(try collected(["bob", "bob"]).map(\.student) == ["bob"])
  }

  @Test func resultsAreNoHandin() throws {
    try make(["ada.tar", "results/staff/run.json"])
    #expect(try collected([""], .last, skipping: "results").map(\.student) == ["ada"])
  }

  @Test func whatIsNotThereIsAnError() throws {
    #expect(throws: CourseCollection.NotThere.self) { try collected(["nothing"]) }
    #expect(throws: CourseCollection.Empty.self) { try collected() }
  }

  @Test func shardsArePartsOfTheList() throws {
    try make((1...7).map { "s\($0).tar" })
    let collection = try CourseCollection([folder.path], choice: .last)
    let parts = (1...3).map { collection.shard($0, of: 3).map(\.student) }
    #expect(parts == [["s1", "s4", "s7"], ["s2", "s5"], ["s3", "s6"]])
  }
}
