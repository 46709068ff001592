import Foundation
import Testing

@testable import autograder

/// The built program, with a standard output that takes nothing.
@Suite struct StandardOutputTests {
  /// Runs a line of shell in which `autograder` is the program; its exit status and what it printed on standard error.
  private func run(_ line: String) throws -> (status: Int32, complaint: String) {
    let (shell, errors) = (Process(), Pipe())
    shell.executableURL = URL(fileURLWithPath: "/bin/bash")
    shell.arguments = ["-c", "autograder() { '\(BuiltProgram.folder.path)/autograder' \"$@\"; }; \(line)"]
    shell.standardError = errors
    shell.standardOutput = FileHandle.nullDevice
    try shell.run()
    let complaint = String(decoding: errors.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    shell.waitUntilExit()
    return (shell.terminationStatus, complaint)
  }

  #if os(Linux)
    @Test(
      "A report that cannot be printed is an error, in every command and form",
      arguments: [
        "--exercise functional/exp-backward", "--exercise functional/exp-backward --format json", "--help",
        "--version", "fixtures --check",
      ])
    func full(arguments: String) throws {
      let (status, complaint) = try run("autograder \(arguments) > /dev/full")
      #expect(status == 3)
      #expect(complaint.contains("cannot write to standard output: No space left on device"))
    }
  #endif

  @Test func aClosedOneIsAnErrorAndNoOtherFileGetsTheReport() throws {
    let (status, complaint) = try run("autograder --exercise functional/exp-backward >&-")
    #expect(status == 3)
    #expect(complaint.contains("it is closed"))
  }

  @Test func aReaderThatHasGoneIsAnErrorAndNoCrash() throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("reader-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    // The pipe is opened when there is a reader, and written to when the reader has been waited for.
    let pipe = "'\(folder.path)/pipe'"
    let (status, complaint) = try run(
      "mkfifo \(pipe); true < \(pipe) & exec 3> \(pipe); wait $!; "
        + "autograder --exercise functional/exp-backward --format json >&3"
    )
    #expect(status == 3)
    #expect(complaint.contains("Broken pipe"))
  }
}
