import Foundation

@testable import Grading

/// The program in Tests/WorkerProcessFixture, which the package builds beside the tests.
enum WorkerFixture {
  static let path: String = {
    #if os(Linux)
      // Tests kill graders, whose workers this process then adopts, since graders are at work in it, too. While a dead one waits to be
      // waited for, Swift Testing does not see the end of any other process.
      Thread.detachNewThread {
        while true {
          RunningWorkers.reapAdopted()
          sleep(1)
        }
      }
    #endif
    let bundles = Bundle.allBundles.filter { $0.bundlePath.hasSuffix(".xctest") }.map(\.bundleURL)
    let programs = [Bundle.main.executableURL].compactMap { $0 }
    let folders = (bundles + programs).map { $0.deletingLastPathComponent() }
    let candidates = folders.map { $0.appendingPathComponent("WorkerProcessFixture").path }
    return candidates.first(where: FileManager.default.isExecutableFile) ?? "WorkerProcessFixture"
  }()

  /// A command with limits that are large enough for any computer, and small enough for a test.
  static func command(_ behaviour: String, _ adjust: (inout WorkerCommand) -> Void = { _ in })
    -> WorkerCommand
  {
    var command = WorkerCommand(
      executable: path, arguments: [behaviour], limits: WorkerLimits(wallClock: 300))
    adjust(&command)
    return command
  }

  static func run(
    _ behaviour: String, _ adjust: (inout WorkerCommand) -> Void = { _ in }
  ) throws(WorkerStartError) -> WorkerRun {
    try WorkerProcess(command: command(behaviour, adjust)).run()
  }
}

extension CapturedOutput {
  var text: String { String(decoding: bytes, as: UTF8.self) }
}
