internal import Foundation

extension WorkerEnding {
  /// Tells from what the kernel says how a worker ended.
  ///
  /// - Parameters:
  ///   - status: The status of `wait4`.
  ///   - usage: What the worker used.
  ///   - exceeded: The limit for which the grader has ended it, if it has.
  ///   - command: What was run.
  ///   - standardError: What was printed there: a failed allocation is told apart by its text.
  init(
    status: Int32, usage: rusage, exceeded: ExceededLimit?, command: WorkerCommand, standardError: [UInt8]
  ) {
    if let exceeded {
      self = .exceeded(exceeded)
      return
    }
    let ending = Self.plain(status, isIndirect: !command.prefix.isEmpty)
    guard case .signalled(let signal) = ending else {
      self = ending
      return
    }
    let limits = command.limits
    switch signal {
    case SIGXCPU:
      self = .exceeded(.cpuTime(seconds: limits.wholeSecondsOfCPUTime))
    case SIGKILL
    where seconds(usage.ru_utime) + seconds(usage.ru_stime) >= Double(limits.wholeSecondsOfCPUTime):
      self = .exceeded(.cpuTime(seconds: limits.wholeSecondsOfCPUTime))
    case SIGXFSZ:
      self = .exceeded(.fileSize(bytes: limits.fileSize))
    case _ where Crash(standardError, signal: signal).kind == .outOfMemory || isNearly(limits.memory, usage):
      self = .exceeded(.memory(bytes: limits.memory))
    default:
      self = ending
    }
  }

  private static func plain(_ status: Int32, isIndirect: Bool) -> Self {
    let signal = status & 0x7F
    guard signal == 0 else { return .signalled(signal) }
    let code = (status >> 8) & 0xFF
    return isIndirect && code > 128 ? .signalled(code - 128) : .exited(code)
  }
}

private func seconds(_ time: timeval) -> Double {
  Double(time.tv_sec) + Double(time.tv_usec) / 1e6
}

/// Whether a process that crashed had used nearly all memory it may.
///
/// When not even a few bytes are left, Swift's runtime cannot say so any more and dies of a null pointer.
private func isNearly(_ memory: Int, _ usage: rusage) -> Bool {
  #if canImport(Darwin)
    let peak = Int(usage.ru_maxrss)
  #else
    let peak = Int(usage.ru_maxrss) * 1024
  #endif
  return peak > memory / 8 * 7
}
