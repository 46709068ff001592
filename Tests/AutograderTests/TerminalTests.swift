#if os(Linux)
  import Foundation
  import Testing

  /// The built program in a terminal.
  @Suite struct TerminalTests {
    private let program = BuiltProgram.folder.appendingPathComponent("autograder").path

    @Test("In a terminal lines have its width, unless COLUMNS says another one", arguments: [60, 80])
    func width(columns: Int) throws {
      for (size, environment) in [(UInt16(columns), []), (120, ["COLUMNS=\(columns)"])] {
        let terminal = try PseudoTerminal(
          program, ["functional"], in: BuiltProgram.kit.path, columns: size, environment: environment)
        #expect(terminal.waitForEnd() == 0)
        let lines = terminal.plain.split(separator: "\n").filter { $0.hasPrefix("Total") }
        #expect(lines.count == 2 && lines.allSatisfy { $0.count == min(76, columns) })
        #expect(terminal.output.contains("\u{1B}[32m"))
      }
    }

    @Test func withoutColoursThereAreNone() throws {
      let terminal = try PseudoTerminal(
        program, ["functional"], in: BuiltProgram.kit.path, columns: 80, environment: ["NO_COLOR=1"])
      #expect(terminal.waitForEnd() == 0)
      #expect(!terminal.output.replacing(#/\u{1B}\[[0-9]*[AJK]/#, with: "").contains("\u{1B}"))
    }

    @Test("Ctrl-C at any moment ends the program, and shows what is known", arguments: [0, 1])
    func interrupted(moment: Int) throws {
      // A worker that never ends, beside the real program.
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("terminal-\(UUID())")
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: false)
      defer { try? FileManager.default.removeItem(at: folder) }
      let copy = folder.appendingPathComponent("autograder")
      try BuiltProgram.copyAutograder(to: copy)
      let worker = BuiltProgram.folder.appendingPathComponent("WorkerProcessFixture").path
      let script = "#!/bin/sh\nexec '\(worker)' \"$@\"\n"
      let fake = folder.appendingPathComponent("Worker")
      try Data(script.utf8).write(to: fake)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: fake.path)
      let terminal = try PseudoTerminal(
        copy.path, ["linear", "functional", "--jobs", "8", "--timeout", "600"], in: BuiltProgram.kit.path,
        columns: 80)
      if moment == 1 { #expect(terminal.wait(for: "6 of 10 exercises")) }
      // At once: the terminal's driver sends the signal as soon as there is a program to get it.
      usleep(moment == 0 ? 200_000 : 0)
      terminal.type(3)
      let status = terminal.waitForEnd()
      #expect(status == 130)
      if moment == 1 {
        #expect(
          terminal.plain.contains("note: stopped by Ctrl-C: 4 of 10 exercises are not in this report; at"))
        #expect(terminal.plain.contains("Functional   6 of 6"))
      }
    }
  }
#endif
