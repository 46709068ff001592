import Foundation
import Testing

@testable import Grading

@Suite struct InterruptionTests {
  @Test(
    "Ctrl-C ends the workers, deaf ones too, removes their folders, and then the grader",
    arguments: [SIGINT, SIGTERM, SIGHUP])
  func interrupted(signal: Int32) async throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("interruption-\(UUID())").path
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let result = await #expect(processExitsWith: .failure) {
      [place = place as String, signal = signal as Int32] in
      setenv("TMPDIR", place, 1)
      Interruption.endWorkers()
      Thread.detachNewThread {
        let script =
          #"trap "" INT TERM HUP; pwd > "$1/new"; echo $$ >> "$1/new"; mv "$1/new" "$1/pid"; sleep 1000"#
        let command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", script, "sh", place])
        _ = try? WorkerProcess(command: command).run()
      }
      while !FileManager.default.fileExists(atPath: "\(place)/pid") { usleep(10_000) }
      kill(getpid(), signal)
      // Longer than any computer takes; the signal ends this.
      sleep(600)
      exit(0)
    }
    #expect(result?.exitStatus == .signal(signal))
    let noted = try String(contentsOfFile: "\(place)/pid", encoding: .utf8).split(separator: "\n")
    let worker = try #require(noted.last.flatMap { pid_t($0) })
    // Gone, and not only dead: somebody has to wait for the dead.
    #expect(kill(worker, 0) != 0 && errno == ESRCH)
    #expect(try FileManager.default.contentsOfDirectory(atPath: place) == ["pid"])
  }
}
