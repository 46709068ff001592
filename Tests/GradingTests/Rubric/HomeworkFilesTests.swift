import Foundation
import Testing

@testable import Grading

@Suite struct HomeworkFilesTests {
  @Test func onlySwiftFilesThatAreNotHandedInAreTold() throws {
    let package = FileManager.default.temporaryDirectory.appendingPathComponent(
      "package-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: package) }
    for file in HomeworkFiles.paths + ["MyTorch/NN/Helpers.swift", "MyTorch/notes.txt", "Other/Extra.swift"] {
      let target = package.appendingPathComponent("Sources/\(file)")
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("//\n".utf8).write(to: target)
    }
    let notices = HomeworkFiles.notices(in: package)
    #expect(notices.count == 1)
    #expect(notices.first?.hasPrefix("Sources/MyTorch/NN/Helpers.swift is not handed in: ") == true)
    #expect(HomeworkFiles.notices(in: package.appendingPathComponent("missing")) == [])
  }

  @Test(arguments: Section.allCases)
  func theFileOfASectionIsHandedIn(section: Section) {
    #expect(section.file.map(HomeworkFiles.paths.contains) ?? (section == .practice))
  }
}
