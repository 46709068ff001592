/// Why workers did not come to their end.
enum WorkerFailure: Error, Equatable, CustomStringConvertible {
  case cannotStart(reason: String)
  /// A signal ended a worker.
  case killed(rank: Int, count: Int, process: Int32, signal: Int32)
  /// A worker ended with this status and without a report.
  case ended(rank: Int, count: Int, process: Int32, status: Int32)

  var description: String {
    switch self {
    case .cannotStart(let reason): "a worker cannot be started: \(reason)"
    case .killed(let rank, let count, let process, let signal):
      "worker \(rank) of \(count) (process \(process)) was ended by signal \(signal); a ring cannot go on without one of its "
        + "workers, so the others have been stopped, too. Nothing is left running: start it again."
    case .ended(let rank, let count, let process, let status):
      "worker \(rank) of \(count) (process \(process)) ended with status \(status) and without a result; the others have been "
        + "stopped, too. Nothing is left running: start it again."
    }
  }
}
