import Foundation
import Testing

@testable import Staff

@Suite struct GraderFolderTests {
  @Test("The manifest of the kit is cut down to what is there")
  func manifest() throws {
    let text = try String(contentsOf: Kit.folder.appendingPathComponent("Package.swift"), encoding: .utf8)
    let cut = try GraderFolder.withoutTests(text)
    #expect(!cut.contains("Tests"))
    #expect(cut.contains("name: \"autograder\"") && cut.contains("target.swiftSettings = settings"))
    let brackets = { (letter: Character) in cut.count { $0 == letter } }
    #expect(brackets("[") == brackets("]") && brackets("(") == brackets(")"))
  }

  @Test("One without the mark is refused")
  func unknownManifest() {
    #expect(throws: GraderFolder.UnknownManifest.self) {
      try GraderFolder.withoutTests("let package = Package()")
    }
  }

  @Test("It holds what is needed to grade, no tests, no build, no oracle, and links only within itself")
  func contents() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    try GraderFolder(kit: Kit.folder).write(to: folder)
    let manager = FileManager.default
    let paths = try manager.subpathsOfDirectory(atPath: folder.path)
    for needed in [
      "grade.sh", "fingerprint", "kit/Package.swift", "kit/Sources/MyTorch/Utils.swift",
      "kit/Handout/Package.swift",
      "kit/Fixtures/manifest.json", "kit/Autograder/CLI/main.swift",
    ] {
      #expect(paths.contains(needed))
    }
    for unwanted in ["kit/Tests", "kit/.build", "kit/Fixtures/oracle.py", "kit/.git"] {
      #expect(!paths.contains(unwanted))
    }
    let kit = folder.appendingPathComponent("kit")
    for path in paths {
      let place = folder.appendingPathComponent(path)
      guard (try? manager.destinationOfSymbolicLink(atPath: place.path)) != nil,
        path.hasPrefix("kit/Handout/Autograder")
      else { continue }
      #expect(place.resolvingSymlinksInPath().path.hasPrefix(kit.resolvingSymlinksInPath().path + "/"))
    }
    #expect(manager.isExecutableFile(atPath: folder.appendingPathComponent("grade.sh").path))
  }

  @Test("The fingerprint is another one after any change of a file, and only then")
  func fingerprint() throws {
    let folder = try Kit.temporaryFolder()
    defer { try? FileManager.default.removeItem(at: folder) }
    let file = folder.appendingPathComponent("a/b")
    try FileManager.default.createDirectory(
      at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
    try Data("x".utf8).write(to: file)
    let first = try GraderFolder.fingerprint(of: folder)
    #expect(try GraderFolder.fingerprint(of: folder) == first)
    try Data("y".utf8).write(to: file)
    #expect(try GraderFolder.fingerprint(of: folder) != first)
    try FileManager.default.moveItem(at: file, to: folder.appendingPathComponent("a/c"))
    #expect(try GraderFolder.fingerprint(of: folder) != first)
  }
}
