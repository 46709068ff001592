import Foundation
import Testing
import Wire

@testable import Grading

@Suite("How a worker ends")
struct WorkerEndingTests {
  struct Row: CustomTestStringConvertible, Sendable {
    let behaviour: String
    let ending: WorkerEnding
    var adjust: @Sendable (inout WorkerCommand) -> Void = { _ in }

    var testDescription: String { behaviour }
  }

  static let rows = [
    Row(behaviour: "print", ending: .exited(0)),
    Row(behaviour: "exit-3", ending: .exited(3)),
    Row(behaviour: "no such behaviour", ending: .exited(64)),
    Row(behaviour: "index", ending: .signalled(trap)),
    Row(behaviour: "nil", ending: .signalled(trap)),
    Row(behaviour: "overflow", ending: .signalled(trap)),
    Row(behaviour: "fatal-error", ending: .signalled(trap)),
    Row(behaviour: "recursion", ending: .signalled(SIGSEGV)),
    Row(behaviour: "bad-pointer", ending: .signalled(SIGSEGV)),
    Row(behaviour: "abort", ending: .signalled(SIGABRT)),
    Row(behaviour: "killed", ending: .signalled(SIGKILL)),
    Row(behaviour: "spin", ending: .exceeded(.wallClock(seconds: 0.3))) { $0.limits.wallClock = 0.3 },
    Row(behaviour: "sleep", ending: .exceeded(.wallClock(seconds: 0.3))) { $0.limits.wallClock = 0.3 },
    Row(behaviour: "sleep-deaf", ending: .exceeded(.wallClock(seconds: 0.3))) { $0.limits.wallClock = 0.3 },
    Row(behaviour: "stop", ending: .exceeded(.wallClock(seconds: 0.3))) { $0.limits.wallClock = 0.3 },
    Row(behaviour: "close-all-and-sleep", ending: .exceeded(.wallClock(seconds: 0.3))) {
      $0.limits.wallClock = 0.3
    },
    Row(behaviour: "spin-deaf", ending: .exceeded(.wallClock(seconds: 0.3))) { $0.limits.wallClock = 0.3 },
    Row(behaviour: "spin", ending: .exceeded(.cpuTime(seconds: 1))) { $0.limits.cpuTime = 1 },
    Row(behaviour: "spin-deaf", ending: .exceeded(.cpuTime(seconds: 1))) { $0.limits.cpuTime = 1 },
    Row(behaviour: "eat-arrays", ending: .exceeded(.memory(bytes: 256 << 20))) {
      $0.limits.memory = 256 << 20
    },
    Row(behaviour: "eat-objects", ending: .exceeded(.memory(bytes: 256 << 20))) {
      $0.limits.memory = 256 << 20
    },
    Row(behaviour: "flood-output", ending: .exceeded(.standardOutput(bytes: 1 << 20))),
    Row(behaviour: "flood-errors", ending: .exceeded(.standardError(bytes: 1 << 20))),
    Row(behaviour: "flood-answers", ending: .exceeded(.answers(bytes: 4 << 20))) {
      $0.limits.answers = 4 << 20
    },
    Row(behaviour: "large-file", ending: .exceeded(.fileSize(bytes: 1 << 20))) {
      $0.limits.fileSize = 1 << 20
    },
    Row(behaviour: "many-processes", ending: .exceeded(.processes(count: 16))) { $0.limits.processes = 16 },
    Row(behaviour: "garbage", ending: .exited(0)),
    Row(behaviour: "half-message", ending: .exited(0)),
    Row(behaviour: "huge-claim", ending: .exited(0)),
    Row(behaviour: "leave-child", ending: .exited(0)),
    Row(behaviour: "leave-fled-child", ending: .exited(0)),
    Row(behaviour: "leave-fled-grandchild", ending: .exited(0)),
    Row(behaviour: "close-all", ending: .exited(0)),
    Row(behaviour: "litter", ending: .exited(0)),
  ]

  /// What a failed check ends a Swift program with.
  static var trap: Int32 {
    #if arch(x86_64) || arch(i386)
      SIGILL
    #else
      SIGTRAP
    #endif
  }

  @Test(arguments: rows)
  func endings(row: Row) throws {
    #expect(try WorkerFixture.run(row.behaviour, row.adjust).ending == row.ending)
  }
}
