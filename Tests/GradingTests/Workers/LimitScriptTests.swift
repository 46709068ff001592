import Foundation
import Testing

@testable import Grading

@Suite("LimitScript")
struct LimitScriptTests {
  @Test("The limits hold for a program that is no Swift program either")
  func limitsHold() throws {
    var command = WorkerCommand(
      executable: "/bin/sh",
      arguments: ["-c", "ulimit -c; ulimit -S -t; ulimit -H -t; ulimit -f; ulimit -n; ulimit -v"])
    command.limits.wallClock = 120
    command.limits.memory = 512 << 20
    command.limits.fileSize = 1 << 20
    command.limits.openFiles = 32
    let lines = try WorkerProcess(command: command).run().standardOutput.text.split(separator: "\n")
    #expect(lines.prefix(5) == ["0", "122", "123", "2048", "32"])
    #if os(Linux)
      #expect(lines.last == "524288")
    #endif
  }

  @Test("More than the grader may have itself is not asked for")
  func largeLimits() throws {
    var limits = WorkerLimits()
    limits.openFiles = .max
    limits.fileSize = .max
    var command = WorkerFixture.command("print")
    command.limits = limits
    #expect(try WorkerProcess(command: command).run().ending == .exited(0))
  }
}
