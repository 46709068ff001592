internal import Foundation

extension WorkerEnding {
  /// Tells from what the kernel says how a worker ended.
  ///
  /// - Parameters:
  ///   - end: What the kernel says.
  ///   - exceeded: The limit for which the grader has ended it, if it has.
  ///   - limits: What it might use.
  ///   - standardError: What was printed there: a failed allocation is told apart by its text.
  init(_ end: ProgramEnd, exceeded: ExceededLimit?, limits: WorkerLimits, standardError: [UInt8]) {
    if let exceeded {
      self = .exceeded(exceeded)
      return
    }
    let ending = Self.plain(end.status, isIndirect: end.isIndirect)
    guard case .signalled(let signal) = ending else {
      self = ending
      return
    }
    switch signal {
    case SIGXCPU:
      self = .exceeded(.cpuTime(seconds: limits.wholeSecondsOfCPUTime))
    case SIGKILL where end.computing >= Double(limits.wholeSecondsOfCPUTime):
      self = .exceeded(.cpuTime(seconds: limits.wholeSecondsOfCPUTime))
    case SIGXFSZ:
      self = .exceeded(.fileSize(bytes: limits.fileSize))
    case _
    where Crash(standardError, signal: signal).kind == .outOfMemory || isNearly(limits.memory, end.peakMemory):
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

/// Whether a process that crashed had used nearly all memory it may.
///
/// When not even a few bytes are left, Swift's runtime cannot say so any more and dies of a null pointer.
private func isNearly(_ memory: Int, _ peakMemory: Int) -> Bool {
  #if canImport(Darwin)
    let peak = peakMemory
  #else
    let peak = peakMemory * 1024
  #endif
  return peak > memory / 8 * 7
}
