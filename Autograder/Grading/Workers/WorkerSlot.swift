internal import Foundation
internal import Wire

/// Runs exercises of one worker program one after the other, each in a process of its own.
///
/// On Linux they are copies of a process that has loaded the program once (``ForkServer``); elsewhere each loads it anew. A slot belongs
/// to the thread that uses it first: the kernel ends what a thread has started when it ends.
package final class WorkerSlot {
  #if os(Linux)
    private var server: ForkServer?
  #endif

  package init() {}

  /// Runs the exercise that the command's only argument names.
  ///
  /// All commands of one slot have the same executable and prefix.
  package func run(_ command: WorkerCommand) throws(WorkerStartError) -> WorkerRun {
    #if os(Linux)
      let server = try usableServer(command)
      let streams = try RunningWorkers.whileNoneStarts { () throws(WorkerStartError) in
        try WorkerStreams()
      }
      let limits = command.limits
      let request = ForkRequest(
        exercise: command.arguments.first ?? "", cpuTime: limits.wholeSecondsOfCPUTime,
        fileSize: limits.fileSize, openFiles: limits.openFiles, memory: limits.memory)
      var session = WorkerSession(
        command: command, streams: streams,
        program: ForkedProgram(request, with: streams.workerEnds, by: server))
      return session.follow()
    #else
      return try WorkerProcess(command: command).run()
    #endif
  }

  #if os(Linux)
    private func usableServer(_ command: WorkerCommand) throws(WorkerStartError) -> ForkServer {
      if let server, server.isUsable { return server }
      let new = try ForkServer(command)
      server = new
      return new
    }
  #endif

  /// Ends what is kept for the next exercise.
  package func close() {
    #if os(Linux)
      server?.close()
      server = nil
    #endif
  }

  deinit {
    close()
  }
}
