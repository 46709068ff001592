import Foundation
import Testing

@testable import sandbox

@Suite("sandbox parallel", .serialized)
struct ParallelStudyTests {
  /// The program that the package builds beside the tests.
  private static let program: String = {
    let tests = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
    var folder = tests.deletingLastPathComponent()
    while folder.path != "/" {
      let program = folder.appendingPathComponent("sandbox").path
      if FileManager.default.isExecutableFile(atPath: program) { return program }
      folder.deleteLastPathComponent()
    }
    return "sandbox"
  }()

  @Test("the same weights as one process, the bytes and the memory of the formulas")
  func study() throws {
    let study = try ParallelStudy(workers: [2, 3], steps: 3, program: Self.program)
    #expect(study.rows.count == 6)
    let psi = Double(study.parameters)
    for row in study.rows {
      #expect(row.difference <= 1e-12, "\(row.sharding), \(row.workers)")
      let k = Double(row.workers)
      for report in row.reports {
        // Layers are divided for themselves: each part may be an element more or less.
        #expect((Double(report.bytesSent) / 3 - 2 * (k - 1) / k * 8 * psi).magnitude <= 16 * 8 * k)
        #expect(
          (Double(report.stateBytes) - row.sharding.bytesPerParameter(workers: row.workers) * psi).magnitude
            <= 16 * 8)
      }
    }
  }

  @Test("a worker that is killed ends all of them, with a message", arguments: [0, 1, 2])
  func killed(rank: Int) throws {
    var processes: [Int32] = []
    let error = #expect(throws: WorkerFailure.self) {
      _ = try WorkerProcesses.run(count: 3, sharding: .nothing, steps: 1_000_000, program: Self.program) {
        started in
        processes = started
        kill(started[rank], SIGKILL)
      }
    }
    #expect(error == .killed(rank: rank, count: 3, process: processes[rank], signal: SIGKILL))
    #expect(processes.count == 3)
    for process in processes {
      #expect(kill(process, 0) == -1 && errno == ESRCH, "process \(process) is left")
    }
  }

  @Test("a program that is not there is named")
  func missing() {
    #expect(throws: WorkerFailure.cannotStart(reason: "/no/such/program: No such file or directory")) {
      _ = try WorkerProcesses.run(count: 2, sharding: .nothing, steps: 1, program: "/no/such/program")
    }
  }
}
