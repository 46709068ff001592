import Foundation
import Testing

@testable import Grading

@Suite("What a worker leaves behind")
struct LeftoversTests {
  static let behaviours: [String] = {
    #if os(Linux)
      ["leave-child", "leave-fled-child", "leave-fled-grandchild"]
    #else
      ["leave-child"]
    #endif
  }()

  @Test("A process that outlives its worker is killed", arguments: behaviours)
  func children(behaviour: String) throws {
    let run = try WorkerFixture.run(behaviour)
    let child = try #require(pid_t(run.standardOutput.text.trimmingCharacters(in: .newlines)))
    #expect(child > 0)
    #expect(!isAlive(child))
  }

  @Test("A process that outlives a longer run is killed")
  func longRun() throws {
    // On a busy computer the child has not always been started in the shortest time.
    var child: pid_t?
    for seconds in [3.0, 20, 120] where child == nil {
      let run = try WorkerFixture.run("leave-child-and-sleep") { $0.limits.wallClock = seconds }
      child = pid_t(run.standardOutput.text.trimmingCharacters(in: .newlines))
    }
    #expect(!isAlive(try #require(child)))
  }

  @Test("A process of somebody else stays alive")
  func unrelated() throws {
    let other = Process()
    other.executableURL = URL(fileURLWithPath: "/bin/sleep")
    other.arguments = ["1000"]
    other.standardOutput = FileHandle.nullDevice
    other.standardError = FileHandle.nullDevice
    try other.run()
    defer {
      // Not `terminate`: Foundation passes on the blocked signals of the thread that the test runs on.
      kill(other.processIdentifier, SIGKILL)
      other.waitUntilExit()
    }
    _ = try WorkerFixture.run("leave-fled-child")
    _ = try WorkerFixture.run("spin") { $0.limits.wallClock = 0.1 }
    #expect(other.isRunning)
    #expect(isAlive(other.processIdentifier))
  }

  @Test("Workers that run at the same time leave each other alone")
  func neighbours() {
    let behaviours = (0..<16).map { $0.isMultiple(of: 2) ? "leave-fled-child" : "slow-echo" }
    let endings = parallelMap(behaviours, jobs: 8) { behaviour in
      (try? WorkerFixture.run(behaviour))?.ending
    }
    #expect(endings == behaviours.map { _ in .exited(0) })
  }

  private func isAlive(_ pid: pid_t) -> Bool {
    kill(pid, 0) == 0 || errno != ESRCH
  }
}
