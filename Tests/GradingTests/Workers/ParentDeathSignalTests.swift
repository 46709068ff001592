import Foundation
import Testing

@testable import Grading

@Suite struct ParentDeathSignalTests {
  @Test(
    "A grader that is killed takes its workers with it, without a sandbox too",
    .enabled(if: !ParentDeathSignal.prefix.isEmpty, "there is no setpriv here"))
  func killed() async throws {
    let place = FileManager.default.temporaryDirectory.appendingPathComponent("death-\(UUID())").path
    try FileManager.default.createDirectory(atPath: place, withIntermediateDirectories: false)
    defer { try? FileManager.default.removeItem(atPath: place) }
    let result = await #expect(processExitsWith: .failure) { [place = place as String] in
      setenv("TMPDIR", place, 1)
      Thread.detachNewThread {
        let script = #"echo $$ > "$1/new"; mv "$1/new" "$1/pid"; while :; do :; done"#
        let command = WorkerCommand(executable: "/bin/sh", arguments: ["-c", script, "sh", place])
        _ = try? WorkerProcess(command: command).run()
      }
      while !FileManager.default.fileExists(atPath: "\(place)/pid") { usleep(10_000) }
      kill(getpid(), SIGKILL)
      // Longer than any computer takes; the signal ends this.
      sleep(600)
      exit(0)
    }
    #expect(result?.exitStatus == .signal(SIGKILL))
    let noted = try String(contentsOfFile: "\(place)/pid", encoding: .utf8)
    let worker = try #require(pid_t(noted.trimmingCharacters(in: .whitespacesAndNewlines)))
    // Whoever adopts it may not wait for it at once: dead is enough here.
    let state = { (try? String(contentsOfFile: "/proc/\(worker)/stat", encoding: .utf8)) ?? " Z " }
    for _ in 0..<12_000 where !state().contains(" Z ") { usleep(10_000) }
    #expect(state().contains(" Z "))
    // If it was adopted by this process, it is this one's to wait for: a dead child that nobody waits for would keep Swift Testing
    // from seeing the end of others.
    waitpid(worker, nil, WNOHANG)
  }
}
