#if os(Linux)
  import Foundation
  import Testing

  /// `--watch` in a terminal, with a program in the place of `swift` that says what it would: a real build takes a minute.
  @Suite struct WatchTests {
    @Test("What does not compile is told with its line, and what got worse with its hint")
    func watching() throws {
      let folder = FileManager.default.temporaryDirectory.appendingPathComponent("watch-\(UUID())")
      defer { try? FileManager.default.removeItem(at: folder) }
      let (bin, sources) = (
        folder.appendingPathComponent(".build/debug"), folder.appendingPathComponent("Sources/MyTorch")
      )
      for place in [bin, sources] {
        try FileManager.default.createDirectory(at: place, withIntermediateDirectories: true)
      }
      let real = BuiltProgram.folder
      try BuiltProgram.copyAutograder(to: bin.appendingPathComponent("autograder"))
      try Data().write(to: folder.appendingPathComponent("Package.swift"))
      // The worker does what the source says: it is right, or it does not end in an answer.
      try write(
        """
        #!/bin/sh
        if grep -q worse '\(sources.path)/Utils.swift'; then
          echo 'Fatal error: it got worse' >&2
          kill -ILL $$
        fi
        exec '\(real.path)/Worker' "$@"
        """, to: bin.appendingPathComponent("Worker"))
      try write(
        """
        #!/bin/sh
        grep -q broken '\(sources.path)/Utils.swift' || exit 0
        printf '%s:7:3: \\033[31merror: \\033[0mno such thing\\n' '\(sources.path)/Utils.swift'
        printf '\\033[36m7 |\\033[0m   broken\\n'
        printf '\\033[36m  |\\033[0m   `- error: no such thing\\n'
        exit 1
        """, to: folder.appendingPathComponent("bin/swift"))
      let utils = sources.appendingPathComponent("Utils.swift")
      try Data("right\n".utf8).write(to: utils)
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let terminal = try PseudoTerminal(
        bin.appendingPathComponent("autograder").path,
        ["--watch", "exp", "--fixtures", BuiltProgram.kit.appendingPathComponent("Fixtures").path],
        in: folder.path, columns: 80, environment: ["PATH=\(folder.path)/bin:\(path)"])
      #expect(terminal.wait(for: "press Ctrl-C to stop"))

      try Data("broken\n".utf8).write(to: utils)
      #expect(terminal.wait(for: "`- error: no such thing"))
      #expect(
        terminal.plain.contains(
          "it does not compile:\n  | Sources/MyTorch/Utils.swift:7:3: error: no such thing\n  | 7 |   broken\n"
        ))

      try Data("a worse one\n".utf8).write(to: utils)
      #expect(terminal.wait(for: "again: swift run autograder functional/exp-backward"))
      #expect(terminal.plain.contains("  -1  Functional Backward - Exp: crashed\n0 / 1 points (-1)"))
      #expect(terminal.plain.contains("Functional Backward - Exp: crashed\n  | it got worse\n  in case 1\n"))

      try Data("right again\n".utf8).write(to: utils)
      #expect(terminal.wait(for: "1 / 1 points (+1)"))
      terminal.type(3)
      #expect(terminal.waitForEnd() == 130)
    }

    private func write(_ script: String, to file: URL) throws {
      try FileManager.default.createDirectory(
        at: file.deletingLastPathComponent(), withIntermediateDirectories: true)
      try Data(script.utf8).write(to: file)
      try FileManager.default.setAttributes([.posixPermissions: 0o755], ofItemAtPath: file.path)
    }
  }
#endif
