internal import Foundation

/// A worker: a process that trains with its rows of the batch and talks to its neighbours.
enum TrainingWorker {
  /// Where the pipes are that it is started with.
  static let receiving: Int32 = 3
  static let sending: Int32 = 4
  static let reporting: Int32 = 5

  /// The status of a worker whose neighbour or parent has ended: what is wrong is wrong with them.
  static let bereaved: Int32 = 4

  /// Trains, reports, and returns the status to end with.
  static func run(_ order: WorkerOrder) -> Int32 {
    signal(SIGPIPE, SIG_IGN)
    do {
      let channel = Channel(receiving: receiving, sending: sending, watching: STDIN_FILENO)
      let ring = Ring(rank: order.rank, count: order.count, channel: channel)
      let training = try ShardedTraining(ring, order.sharding)
      for _ in 0..<order.steps { try training.step() }
      return try report(WorkerReport(training, ring))
    } catch Channel.Failure.neighbourGone, Channel.Failure.parentGone {
      return bereaved
    } catch {
      FileHandle.standardError.write(Data("sandbox: worker \(order.rank): \(error)\n".utf8))
      return ExitStatus.failure.rawValue
    }
  }

  private static func report(_ report: WorkerReport) throws -> Int32 {
    try report.numbers.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = write(reporting, bytes.baseAddress?.advanced(by: sent), bytes.count - sent)
        if count < 0 && errno == EINTR { continue }
        if count < 0 { throw Channel.Failure.parentGone }
        sent += count
      }
    }
    return ExitStatus.success.rawValue
  }
}
