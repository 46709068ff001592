#if os(Linux)
  import Foundation
  import Testing
  import Wire

  @testable import Grading

  @Suite("A worker that works through exercises in copies of itself")
  struct ForkServerTests {
    private func run(
      _ behaviour: String, in slot: WorkerSlot, _ adjust: (inout WorkerCommand) -> Void = { _ in }
    ) throws -> WorkerRun {
      try slot.run(WorkerFixture.command(behaviour, adjust))
    }

    /// The server that makes the next copy.
    private func server(of slot: WorkerSlot) throws -> Substring? {
      try run("parent", in: slot).standardOutput.text.split(separator: "\n").first
    }

    @Test(
      "A copy ends as a program of its own does",
      arguments: [
        "index", "nil", "fatal-error", "recursion", "abort", "bad-pointer", "killed", "answer-twice",
        "object",
        "leave", "garbage", "half-message", "huge-claim", "many-messages", "exit-3", "print", "descriptors",
        "signals", "many-files", "eat-arrays", "large-file",
      ])
    func endings(behaviour: String) throws {
      let slot = WorkerSlot()
      let (forked, spawned) = (try run(behaviour, in: slot), try WorkerFixture.run(behaviour))
      #expect(forked.ending == spawned.ending)
      #expect(forked.messages == spawned.messages)
      #expect(forked.wireFailure == spawned.wireFailure)
      #expect(forked.standardOutput.text == spawned.standardOutput.text)
      #expect(forked.crash?.kind == spawned.crash?.kind)
      #expect(forked.crash?.location == spawned.crash?.location)
    }

    @Test("What is sent and received is whole")
    func streams() throws {
      let slot = WorkerSlot()
      let input = (0..<(1 << 18)).map { UInt8(truncatingIfNeeded: $0 &* 31 >> 3) }
      for _ in 0..<3 {
        let isWhole = try run("echo", in: slot) { $0.standardInput = input }.standardOutput.bytes == input
        #expect(isWhole)
      }
      #expect(
        try run("answer-large", in: slot).messages == [.answer([UInt8](repeating: 7, count: 3 << 20))])
    }

    @Test("One server serves as long as nothing is left of an exercise")
    func reuse() throws {
      let slot = WorkerSlot()
      let first = try server(of: slot)
      for behaviour in ["print", "exit-3", "nil", "killed", "garbage"] {
        _ = try run(behaviour, in: slot)
        #expect(try server(of: slot) == first, "after \(behaviour)")
      }
    }

    @Test(
      "After what leaves something behind there is a new one",
      arguments: ["leave-child", "leave-fled-child", "leave-fled-grandchild", "litter", "kill-parent"])
    func leftovers(behaviour: String) throws {
      let slot = WorkerSlot()
      let first = try server(of: slot)
      let run = try run(behaviour, in: slot)
      #expect(try server(of: slot) != first)
      if let child = pid_t(run.standardOutput.text.trimmingCharacters(in: .newlines)) {
        #expect(kill(child, 0) != 0 && errno == ESRCH)
      }
    }

    @Test("A copy that does not end is ended", arguments: ["spin", "sleep", "spin-deaf", "stop"])
    func timeLimit(behaviour: String) throws {
      let slot = WorkerSlot()
      let run = try run(behaviour, in: slot) { $0.limits.wallClock = 0.3 }
      #expect(run.ending == .exceeded(.wallClock(seconds: 0.3)))
      #expect(try self.run("print", in: slot).ending == .exited(0))
    }

    @Test(
      "A copy cannot look into the server, nor write into it",
      .enabled(
        if: geteuid() != 0, "root may look into everything; Tests/Hostile/privileges tries it in the sandbox")
    )
    func isClosed() throws {
      let slot = WorkerSlot()
      #expect(try run("open-parent", in: slot).standardOutput.text == "false\n")
    }

    @Test("A slot that is closed leaves nothing")
    func close() throws {
      let slot = WorkerSlot()
      let server = try #require(try server(of: slot).flatMap { pid_t($0) })
      #expect(kill(server, 0) == 0)
      slot.close()
      #expect(kill(server, 0) != 0 && errno == ESRCH)
    }

    @Test("A program that cannot be started is an error, one that does not serve an ending")
    func noServer() throws {
      #expect(throws: WorkerStartError.notExecutable(path: "/no/such/program")) {
        try WorkerSlot().run(WorkerCommand(executable: "/no/such/program", arguments: ["print"]))
      }
      let run = try WorkerSlot().run(WorkerCommand(executable: "/bin/ls", arguments: ["print"]))
      #expect(run.ending == .exited(2))
      #expect(run.standardError.text.contains("serve"))
    }

    @Test(
      "What a server says out of turn is taken for its end",
      arguments: [
        "printf R; printf R", "printf x", "printf %33s", #"head -c 32 /dev/zero"#,
        #"printf R; head -c 32 /dev/zero; head -c 32 /dev/zero"#,
      ])
    func outOfTurn(words: String) throws {
      let folder = try PrivateFolder.create()
      defer { PrivateFolder.remove(folder) }
      let path = "\(folder)/server"
      try Data("#!/bin/sh\n{ \(words); } >&3\nexec sleep 600\n".utf8).write(to: URL(fileURLWithPath: path))
      chmod(path, 0o755)
      let slot = WorkerSlot()
      let run = try slot.run(
        WorkerCommand(executable: path, arguments: ["print"], limits: WorkerLimits(wallClock: 300)))
      #expect(run.ending != .exceeded(.wallClock(seconds: 300)))
      #expect(run.messages.isEmpty)
      // The next one is another server, which says the same.
      #expect(try slot.run(WorkerCommand(executable: path, arguments: ["print"])).messages.isEmpty)
    }

    @Test("What runs the worker passes its end on")
    func prefix() throws {
      let slot = WorkerSlot()
      let shell = ["/bin/sh", "-c", "\"$@\"; exit $?", "sh"]
      let adjust = { (command: inout WorkerCommand) in command.prefix = shell }
      #expect(try run("print", in: slot, adjust).ending == .exited(0))
      #expect(try run("killed", in: slot, adjust).ending == .signalled(SIGKILL))
      let first = try run("parent", in: slot, adjust).standardOutput.text
      #expect(try run("parent", in: slot, adjust).standardOutput.text == first)
      #expect(try run("kill-parent", in: slot, adjust).ending == .signalled(SIGKILL))
      #expect(try run("print", in: slot, adjust).ending == .exited(0))
    }
  }
#endif
