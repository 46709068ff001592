import Foundation
import Grading
import Testing

@testable import Staff

/// `create_tarball.sh`, as a student runs it.
@Suite final class TarballScriptTests {
  private let folder: URL

  init() throws {
    folder = try Kit.temporaryFolder()
    for name in ["create_tarball.sh", "Sources/MyTorch"] {
      let target = folder.appendingPathComponent(name)
      try FileManager.default.createDirectory(
        at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
      try FileManager.default.copyItem(at: Kit.folder.appendingPathComponent(name), to: target)
    }
  }

  deinit { try? FileManager.default.removeItem(at: folder) }

  /// Runs the script; its exit status and all that it printed.
  private func run() throws -> (status: Int32, text: String) {
    let (script, output) = (Process(), Pipe())
    script.executableURL = URL(fileURLWithPath: "/bin/sh")
    script.arguments = [folder.appendingPathComponent("create_tarball.sh").path]
    script.standardOutput = output
    script.standardError = output
    try script.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    script.waitUntilExit()
    return (script.terminationStatus, text)
  }

  private func add(_ text: String, to file: String) throws {
    let url = folder.appendingPathComponent("Sources/MyTorch/\(file)")
    try (String(contentsOf: url, encoding: .utf8) + text).write(to: url, atomically: true, encoding: .utf8)
  }

  @Test func sizeAndChecksumAreThoseOfTheTarball() throws {
    let (status, text) = try run()
    let data = try Data(contentsOf: folder.appendingPathComponent("handin.tar"))
    #expect(status == 0)
    #expect(text.contains("(\(data.count) bytes, SHA-256 \(SHA256.hexDigest(of: data)))"))
  }

  @Test("A part that only practice asks for is not missing; one with points is") func parts() throws {
    try add(#"func a() { notImplemented("maxBackward") }"#, to: "NN/Functional.swift")
    #expect(!(try run().text.contains("still has")))
    try add(#"func b() { notImplemented("expBackward") }"#, to: "NN/Functional.swift")
    #expect(
      try run().text.contains("note:  Sources/MyTorch/NN/Functional.swift still has 1 of the parts to write"))
  }

  @Test func aFolderThatCannotBeWrittenToIsNotAFullDisk() throws {
    // What is true of root, too, who may write everywhere.
    try FileManager.default.createDirectory(
      at: folder.appendingPathComponent("handin.tar.part"), withIntermediateDirectories: false)
    let (status, text) = try run()
    #expect(status == 1)
    #expect(text.contains("cannot write into") && !text.contains("disk"))
  }
}
