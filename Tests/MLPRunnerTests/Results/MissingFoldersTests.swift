import Foundation
import Testing

@testable import mlp

struct MissingFoldersTests {
  @Test func onlyWhatWasMissingAndIsEmptyIsRemoved() throws {
    try withTemporaryFolder { path in
      let manager = FileManager.default
      let missing = MissingFolders(on: "\(path)/a/b/c")
      try manager.createDirectory(atPath: "\(path)/a/b/c", withIntermediateDirectories: true)
      try Data().write(to: URL(fileURLWithPath: "\(path)/a/file"))
      missing.removeEmpty()
      let left = try manager.contentsOfDirectory(atPath: "\(path)/a")
      #expect(left == ["file"])
    }
  }

  @Test func aFailureLeavesNoFolder() throws {
    struct Failure: Error {}
    try withTemporaryFolder { path throws in
      let folder = ResultsFolder(path: "\(path)/new/results")
      #expect(throws: Failure.self) { try folder.fill { throw Failure() } }
      let left = try FileManager.default.contentsOfDirectory(atPath: path)
      #expect(left.isEmpty)
    }
  }
}
