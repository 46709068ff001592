import Foundation
import Testing

@testable import Staff

@Suite final class WorkFolderTests {
  let place: URL
  let folder: WorkFolder

  init() throws {
    place = try Kit.temporaryFolder()
    let inside = place.appendingPathComponent("inside")
    try FileManager.default.createDirectory(at: inside, withIntermediateDirectories: false)
    try Data("outside".utf8).write(to: place.appendingPathComponent("secret"))
    folder = try WorkFolder(opening: inside.path)
  }

  deinit { try? FileManager.default.removeItem(at: place) }

  private func link(_ name: String, to target: String) throws {
    try FileManager.default.createSymbolicLink(
      atPath: "\(folder.path)/\(name)", withDestinationPath: target)
  }

  @Test func whatIsWrittenIsRead() throws {
    try folder.write(Data("text".utf8), to: "a/b/file")
    #expect(try folder.read("a/b/file", maximum: 4) == Data("text".utf8))
    #expect(folder.entry("a/b/file") == .file)
    #expect(folder.entry("a/b") == .folder)
    #expect(folder.entry("a/c/file") == .nothing)
  }

  @Test("Nothing that is there is written to", arguments: ["../secret", "nowhere"])
  func plantedLinks(target: String) throws {
    try link("file", to: target)
    #expect(throws: WorkFolder.Refused.self) { try self.folder.write(Data("new".utf8), to: "file") }
    #expect(throws: WorkFolder.Refused.self) { try self.folder.read("file", maximum: 100) }
    #expect(try String(contentsOf: place.appendingPathComponent("secret"), encoding: .utf8) == "outside")
    #expect(!FileManager.default.fileExists(atPath: "\(folder.path)/nowhere"))
  }

  @Test func linksOnTheWayAreNotFollowed() throws {
    try link("Sources", to: "..")
    #expect(throws: WorkFolder.Refused.self) { try self.folder.write(Data("new".utf8), to: "Sources/made") }
    #expect(throws: WorkFolder.Refused.self) { try self.folder.read("Sources/secret", maximum: 100) }
    #expect(throws: WorkFolder.Refused.self) { try self.folder.makeFolder("Sources") }
    #expect(throws: WorkFolder.Refused.self) { try WorkFolder(opening: "\(self.folder.path)/Sources") }
    #expect(folder.entry("Sources/secret") == .other)
    #expect(!FileManager.default.fileExists(atPath: place.appendingPathComponent("made").path))
  }

  @Test func onlyOrdinaryFilesAreRead() throws {
    mkfifo("\(folder.path)/pipe", 0o600)
    _ = try folder.makeFolder("folder")
    for name in ["pipe", "folder"] {
      #expect(throws: WorkFolder.Refused.self) { try self.folder.read(name, maximum: 100) }
    }
  }

  @Test func sizesAreBounded() throws {
    try folder.write(Data(count: 101), to: "file")
    let error = #expect(throws: WorkFolder.Refused.self) { try self.folder.read("file", maximum: 100) }
    #expect(error?.isTooLarge == true)
    #expect(folder.beginning(of: "file", count: 4) == Data(count: 4))
  }

  @Test func aFolderIsMadeOnce() throws {
    _ = try folder.makeFolder("attempt")
    #expect(throws: WorkFolder.Refused.self) { try self.folder.makeFolder("attempt") }
  }
}
