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
      // However busy the computer is, it comes: this is not waited for unless the signal was lost.
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

  @Test("A signal that comes at once is not lost", arguments: [SIGINT, SIGTERM, SIGHUP])
  func atOnce(signal: Int32) async {
    let result = await #expect(processExitsWith: .failure) { [signal = signal as Int32] in
      Interruption.endWorkers()
      kill(getpid(), signal)
      sleep(600)
      exit(0)
    }
    #expect(result?.exitStatus == .signal(signal))
  }

  @Test("What there is to say is said after Ctrl-C, and then the status is 130")
  func lastWords() async {
    let result = await #expect(
      processExitsWith: .exitCode(130), observing: [\.standardOutputContent]
    ) {
      Interruption.endWorkers()
      Interruption.setLastWords { _ = write(STDOUT_FILENO, "so far", 6) }
      kill(getpid(), SIGINT)
      sleep(600)
      exit(0)
    }
    let said = String(decoding: result?.standardOutputContent ?? [], as: UTF8.self)
    #expect(said.contains("so far"))
  }
}
