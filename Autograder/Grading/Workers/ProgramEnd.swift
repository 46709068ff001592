internal import Foundation

/// How a program has ended.
struct ProgramEnd {
  /// The status of `wait4`.
  let status: Int32

  /// How much it has computed, in seconds, and the most memory it had in use, as the kernel counts it.
  let computing: Double
  let peakMemory: Int

  /// Whether the status is that of a program that ran it, which gives 128 and the number for a signal.
  let isIndirect: Bool

  /// What the program that ran it had to say.
  var lastWords: [UInt8] = []

  init(status: Int32, computing: Double, peakMemory: Int, isIndirect: Bool, lastWords: [UInt8] = []) {
    (self.status, self.computing, self.peakMemory) = (status, computing, peakMemory)
    (self.isIndirect, self.lastWords) = (isIndirect, lastWords)
  }

  init(status: Int32, usage: rusage, isIndirect: Bool, lastWords: [UInt8] = []) {
    let seconds = { (time: timeval) in Double(time.tv_sec) + Double(time.tv_usec) / 1e6 }
    self.init(
      status: status, computing: seconds(usage.ru_utime) + seconds(usage.ru_stime),
      peakMemory: Int(usage.ru_maxrss), isIndirect: isIndirect, lastWords: lastWords)
  }
}
