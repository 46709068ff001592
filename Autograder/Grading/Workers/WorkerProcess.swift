internal import Foundation

/// Runs one untrusted program and says exactly what happened.
///
/// The limits hold before the program's first instruction; whatever it leaves behind is killed at the end. A program of
/// the same user can still reach the grader by way of the file system and of signals: to prevent that takes a sandbox,
/// see ``WorkerCommand/prefix``.
package struct WorkerProcess {
  private let command: WorkerCommand

  /// Creates a run that has not begun.
  package init(command: WorkerCommand) {
    self.command = command
  }

  /// Starts the program, follows it to its end, and ends everything it has started.
  ///
  /// Blocks; may be called on several threads at once.
  package func run() throws(WorkerStartError) -> WorkerRun {
    guard let folder = command.workingFolder else {
      let folder = try PrivateFolder.create()
      defer { PrivateFolder.remove(folder) }
      return try run(in: folder)
    }
    return try run(in: folder)
  }

  private func run(in folder: String) throws(WorkerStartError) -> WorkerRun {
    let launch = Launch(command: command, folder: folder)
    let (pid, streams) = try RunningWorkers.start { () throws(WorkerStartError) in
      let streams = try WorkerStreams()
      do throws(WorkerStartError) {
        let pid = try launch.spawn(with: streams.workerEnds)
        streams.workerEnds.forEach { close($0) }
        return (pid, others: streams)
      } catch {
        streams.close()
        throw error
      }
    }
    var session = WorkerSession(
      command: command, streams: streams,
      program: SpawnedProgram(pid: pid, isIndirect: !command.prefix.isEmpty))
    return session.follow()
  }
}
