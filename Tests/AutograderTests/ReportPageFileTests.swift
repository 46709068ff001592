import Foundation
import Testing

@testable import autograder

/// The page that `--html` writes, by the built program.
@Suite struct ReportPageFileTests {
  /// Runs the autograder; its exit status and what it printed, complaints included.
  private func run(_ arguments: [String]) throws -> (status: Int32, text: String) {
    let (program, output) = (Process(), Pipe())
    program.executableURL = BuiltProgram.folder.appendingPathComponent("autograder")
    program.arguments = arguments
    program.currentDirectoryURL = BuiltProgram.kit
    program.standardOutput = output
    program.standardError = output
    try program.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    program.waitUntilExit()
    return (program.terminationStatus, text)
  }

  private func inFolder(_ body: (URL) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appendingPathComponent("page-\(UUID().uuidString)")
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(at: folder) }
    try body(folder)
  }

  @Test func thePageIsWrittenBesideTheReport() throws {
    try inFolder { folder in
      let page = folder.appendingPathComponent("report.html")
      let (status, text) = try run(["linear/backward", "--html", page.path])
      #expect(status == 0 && text.contains("Total"))
      let html = try String(contentsOf: page, encoding: .utf8)
      #expect(html.contains("<h1>4 of 4 points</h1>"))
      // The layer's two operations, as the worker told them.
      #expect(html.contains("2 operations, in the order in which forward recorded them"))
      #expect(html.contains(">W (") && html.contains("→ dW ✓ right") && html.contains("→ db ✓ right"))
      #expect(try FileManager.default.contentsOfDirectory(atPath: folder.path) == ["report.html"])
    }
  }

  @Test func aPageThatCannotBeWrittenIsAnError() throws {
    try inFolder { folder in
      let (status, text) = try run(["exp", "--html", folder.path + "/no/report.html"])
      #expect(status == 3)
      #expect(text.contains("cannot write \(folder.path)/no/report.html: "))
    }
  }

  @Test("The option takes a file", arguments: [["--html"], ["--html="]])
  func usage(arguments: [String]) throws {
    try inFolder { folder in
      let (status, text) = try run(arguments)
      #expect(status == 2 && text.contains("--html"))
    }
  }
}
