internal import Foundation

/// The workers as processes of this program, in a ring of pipes.
struct WorkerProcesses {
  private struct Worker {
    let process: pid_t
    /// Where its report comes from; −1 once it has ended.
    var report: Int32
    var bytes: [UInt8] = []
  }

  /// Runs `count` workers to their end and returns their reports in order.
  ///
  /// - Parameter started: Is called with the processes' numbers when all of them run.
  /// - Throws: ``WorkerFailure``. No worker is left then.
  static func run(
    count: Int, sharding: Sharding, steps: Int, program: String = Self.ownProgram,
    started: ([pid_t]) -> Void = { _ in }
  ) throws(WorkerFailure) -> [WorkerReport] {
    var workers: [Worker] = []
    // Who holds the other end of this knows when this program ends, however it ends.
    let life = try makePipe()
    var ring: [Ends] = []
    for _ in 0..<count { ring.append(try makePipe()) }
    do {
      for rank in 0..<count {
        let report = try makePipe()
        defer { close(report.writing) }
        let process = try spawn(
          program, WorkerOrder(rank: rank, count: count, sharding: sharding, steps: steps).arguments,
          [
            (life.reading, STDIN_FILENO),
            (ring[(rank + count - 1) % count].reading, TrainingWorker.receiving),
            (ring[rank].writing, TrainingWorker.sending), (report.writing, TrainingWorker.reporting),
          ])
        workers.append(Worker(process: process, report: report.reading))
      }
    } catch {
      closeAll(ring + [life])
      end(workers)
      throw error
    }
    // Only the workers hold these now: when one ends, its neighbours see it.
    closeAll(ring)
    defer {
      close(life.reading)
      close(life.writing)
    }
    started(workers.map(\.process))
    return try collect(&workers)
  }

  /// This program's own file.
  static var ownProgram: String { Bundle.main.executablePath ?? CommandLine.arguments[0] }

  /// Reads the reports until all workers have ended.
  private static func collect(_ workers: inout [Worker]) throws(WorkerFailure) -> [WorkerReport] {
    var bereaved: WorkerFailure?
    var reports = [WorkerReport?](repeating: nil, count: workers.count)
    while workers.contains(where: { $0.report >= 0 }) {
      var polled = workers.map { pollfd(fd: $0.report, events: Int16(POLLIN), revents: 0) }
      _ = poll(&polled, nfds_t(polled.count), -1)
      for rank in workers.indices where polled[rank].revents != 0 {
        if readMore(&workers[rank]) { continue }
        let status = ended(workers[rank].process)
        reports[rank] = WorkerReport(doubles(workers[rank].bytes))
        let failure = failureOf(rank, workers, status)
        if let failure, status == .exited(TrainingWorker.bereaved) {
          // Whoever ended first is to be named, not who noticed it.
          bereaved = bereaved ?? failure
        } else if let failure {
          end(workers)
          throw failure
        } else if reports[rank] == nil {
          end(workers)
          throw .ended(rank: rank, count: workers.count, process: workers[rank].process, status: 0)
        }
      }
    }
    if let bereaved { throw bereaved }
    return reports.compactMap(\.self)
  }

  private static func failureOf(_ rank: Int, _ workers: [Worker], _ status: Ending) -> WorkerFailure? {
    let (count, process) = (workers.count, workers[rank].process)
    switch status {
    case .exited(0): return nil
    case .exited(let status): return .ended(rank: rank, count: count, process: process, status: status)
    case .signalled(let signal): return .killed(rank: rank, count: count, process: process, signal: signal)
    }
  }

  /// Reads what there is; `false` at the end.
  private static func readMore(_ worker: inout Worker) -> Bool {
    var buffer = [UInt8](repeating: 0, count: 1 << 16)
    let count = read(worker.report, &buffer, buffer.count)
    if count < 0 && errno == EINTR { return true }
    if count > 0 {
      worker.bytes += buffer[..<count]
      return true
    }
    close(worker.report)
    worker.report = -1
    return false
  }

  private static func doubles(_ bytes: [UInt8]) -> [Double] {
    bytes.withUnsafeBytes { raw in
      (0..<bytes.count / 8).map { raw.loadUnaligned(fromByteOffset: 8 * $0, as: Double.self) }
    }
  }

  /// Ends all workers that still run, and waits for them.
  private static func end(_ workers: [Worker]) {
    for worker in workers where worker.report >= 0 {
      kill(worker.process, SIGKILL)
      _ = ended(worker.process)
      close(worker.report)
    }
  }

  private enum Ending: Equatable {
    case exited(Int32)
    case signalled(Int32)
  }

  /// Waits for a process that has ended, or is about to.
  private static func ended(_ process: pid_t) -> Ending {
    var status: Int32 = 0
    while waitpid(process, &status, 0) < 0 && errno == EINTR {}
    return status & 0x7F == 0 ? .exited(status >> 8 & 0xFF) : .signalled(status & 0x7F)
  }
}
