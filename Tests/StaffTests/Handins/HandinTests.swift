import Foundation
import Testing

@testable import Staff

/// Hand-ins as students, and others, make them.
@Suite final class HandinTests {
  let folder: URL

  init() throws {
    folder = try Kit.temporaryFolder()
    for file in HandinFiles.paths {
      let target = folder.appendingPathComponent(file)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data("// \(file)\n".utf8).write(to: target)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs a shell command in the folder.
  private func shell(_ command: String) throws {
    let process = Process()
    process.executableURL = URL(fileURLWithPath: "/bin/sh")
    process.arguments = ["-c", command]
    process.currentDirectoryURL = folder
    process.standardError = FileHandle.nullDevice
    process.standardOutput = FileHandle.nullDevice
    try process.run()
    process.waitUntilExit()
    try #require(process.terminationStatus == 0)
  }

  private func read(_ name: String) throws -> Handin {
    try Handin(at: folder.appendingPathComponent(name).path)
  }

  @Test(arguments: [
    "tar -cf h MyTorch", "tar -czf h MyTorch", "mkdir h; cp -r MyTorch h",
    "mkdir -p h/Sources; cp -r MyTorch h/Sources",
  ])
  func archivesAndFoldersAreRead(command: String) throws {
    try shell(command)
    let handin = try read("h")
    #expect(Set(handin.sources.keys) == Set(HandinFiles.paths))
    #expect(handin.sources["MyTorch/Utils.swift"] == Data("// MyTorch/Utils.swift\n".utf8))
    #expect(handin.remarks == [])
  }

  @Test func otherFilesAreNotLookedAt() throws {
    try shell(
      "echo x >Package.swift; echo x >../escape-$$; tar -P -cf h MyTorch Package.swift ../escape-$$; rm ../escape-$$"
    )
    let handin = try read("h")
    #expect(handin.sources.count == HandinFiles.paths.count)
    #expect(handin.remarks.count == 1)
    #expect(
      handin.remarks[0].hasPrefix("2 other files in the hand-in not looked at: Package.swift, ../escape-"))
  }

  @Test(arguments: ["tar -cf h MyTorch", "mkdir h; cp -r MyTorch h"])
  func aLinkIsNotFollowed(command: String) throws {
    try shell("rm MyTorch/Utils.swift; ln -s /etc/passwd MyTorch/Utils.swift; \(command)")
    let handin = try read("h")
    #expect(handin.missing == ["MyTorch/Utils.swift"])
    #expect(handin.remarks.count == 1)
  }

  @Test func aMissingFileIsNamed() throws {
    try shell("rm MyTorch/NN/Functional.swift; tar -cf h MyTorch")
    #expect(try read("h").remarks == ["MyTorch/NN/Functional.swift was not handed in"])
  }

  @Test func otherSwiftFilesAreNamedFirst() throws {
    try shell(
      "for i in 1 2 3 4 5 6; do echo >$i; done; echo >functional.swift; tar -cf h MyTorch ? functional.swift")
    #expect(
      try read("h").remarks == [
        "7 other files in the hand-in not looked at: functional.swift, 1, 2, 3, 4 and more"
      ])
  }

  @Test(arguments: [
    "tar -cf h Sources Sources-backup", "mkdir h; mv Sources Sources-backup h",
    "mkdir homework; mv Sources Sources-backup homework; tar -czf h homework",
    "mkdir h; mkdir h/homework; mv Sources Sources-backup h/homework",
    "mv Sources/MyTorch .; mv Sources-backup Sources; tar -cf h MyTorch Sources",
  ])
  func aBackupIsNotTheHomework(command: String) throws {
    try shell("mkdir Sources Sources-backup; cp -r MyTorch Sources-backup; mv MyTorch Sources")
    try shell("for file in $(find Sources-backup -name '*.swift'); do echo old >$file; done; \(command)")
    let handin = try read("h")
    #expect(handin.sources["MyTorch/Utils.swift"] == Data("// MyTorch/Utils.swift\n".utf8))
    #expect(handin.missing == [])
    #expect(handin.remarks.allSatisfy { $0.hasSuffix("MyTorch is another copy and was not looked at") })
  }

  @Test func ofTwoCopiesSideBySideThatDifferNoneIsTaken() throws {
    try shell("mkdir x y; cp -r MyTorch x; cp -r MyTorch y; rm y/MyTorch/Utils.swift")
    try shell("for file in $(find y -name '*.swift'); do echo other >$file; done; tar -cf h x y")
    let handin = try read("h")
    #expect(Array(handin.sources.keys) == ["MyTorch/Utils.swift"])
    #expect(handin.remarks[0] == "MyTorch/AutogradEngine.swift is there 2 times; none of them is taken")
  }

  @Test(
    "What is there several times and always the same is as good as there once",
    arguments: [
      "tar -cf h MyTorch MyTorch/Utils.swift", "tar -cf h MyTorch MyTorch MyTorch",
      "mkdir x y; cp -r MyTorch x; mv MyTorch y; tar -cf h x y",
    ])
  func copiesThatAreTheSame(command: String) throws {
    try shell(command)
    let handin = try read("h")
    #expect(handin.missing == [] && handin.remarks == [])
    #expect(handin.sources["MyTorch/Utils.swift"] == Data("// MyTorch/Utils.swift\n".utf8))
  }

  @Test("The homework is found as far down in a folder as in an archive", arguments: [1, 2, 3])
  func depth(count: Int) throws {
    let path = (1...count).map { "folder \($0)" }.joined(separator: "/")
    try shell("mkdir -p 'a/\(path)'; mv MyTorch 'a/\(path)/'; tar -C a -cf h 'folder 1'")
    for handin in [try read("a"), try read("h")] { #expect(handin.missing == [] && handin.remarks == []) }
  }

  @Test func twoFilesOfOneNameThatDifferAreNotTaken() throws {
    try shell("tar -cf h MyTorch; echo other >MyTorch/Utils.swift; tar -rf h MyTorch/Utils.swift")
    let handin = try read("h")
    #expect(handin.missing == ["MyTorch/Utils.swift"])
    #expect(handin.remarks == ["MyTorch/Utils.swift is there 2 times; none of them is taken"])
  }

  @Test func aHugeFileIsNotTaken() throws {
    try shell("head -c 3000000 /dev/zero | tr '\\0' ' ' >MyTorch/Utils.swift; tar -czf h MyTorch")
    #expect(try read("h").missing == ["MyTorch/Utils.swift"])
  }

  @Test func whatIsNoTextIsNotTaken() throws {
    try shell("printf '\\377\\376' >MyTorch/Utils.swift; tar -cf h MyTorch")
    #expect(try read("h").remarks == ["MyTorch/Utils.swift is not UTF-8 text"])
  }

  @Test(arguments: [": >h", "echo hello >h", "tar -cf h --files-from /dev/null", "mkdir h"])
  func whatIsNoHandinIsRefused(command: String) throws {
    try shell(command)
    #expect(throws: HandinError.self) { try read("h") }
  }

  @Test func aLinkToAHandinIsRefused() throws {
    try shell("tar -cf real MyTorch; ln -s real h")
    let path = folder.appendingPathComponent("h").path
    #expect(throws: HandinError.neitherFileNorFolder(path)) { try read("h") }
  }

  @Test(
    "A folder's name may hold what unzip takes for a pattern", .enabled(if: Kit.hasZip),
    arguments: ["hw [2]", "a*b", "what?", "back\\slash", "-d", "-x"])
  func namesLikePatterns(name: String) throws {
    try shell(
      "mkdir './\(name)' other; cp -r MyTorch './\(name)'; mv MyTorch other; zip -qr h './\(name)' && mv h.zip h"
    )
    #expect(try read("h").missing == [])
  }

  @Test(
    .enabled(if: Kit.hasSandbox && Kit.hasZip),
    arguments: ["tar -czf h MyTorch", "zip -qr h MyTorch && mv h.zip h"])
  func archivesAreReadInASandbox(command: String) throws {
    try shell(command)
    let path = folder.appendingPathComponent("h").path
    let sandbox = try Sandbox(.require, toolchain: try Toolchain(), hidden: [])
    #expect(try Handin(at: path, prefix: sandbox.prefix(readable: [path], keepsUser: true)).missing == [])
  }

  @Test("A path in a complaint is on one line and gives a terminal nothing to do")
  func pathsAreShownSafely() {
    let path = "Total 50 / 50\nAll points.\u{1B}[2J\u{202E}"
    let errors: [HandinError] = [
      .notThere(path), .neitherFileNorFolder(path), .unreadableArchive(path, reason: path),
      .excessiveArchive(path, limit: "took long"), .nothingInIt(path),
    ]
    for text in errors.map(\.description) {
      #expect(text.contains("Total 50 / 50 All points.\\u{1b}[2J\\u{202e}"))
      let hasLineBreak = text.contains { $0.isNewline }
      #expect(!hasLineBreak)
    }
  }
}
