internal import Foundation

/// A program under way, as a ``WorkerSession`` follows it.
protocol RunningProgram {
  /// A descriptor on which something arrives when the program ends; `nil` if there is none.
  var news: Int32? { get }

  /// Whether it has ended; what it has started may still be there.
  mutating func hasEnded() -> Bool

  /// How long it had to wait for a processor.
  var waitingTime: Duration { get }

  /// How many processes it has beside its own, and how much memory they all use, in bytes.
  var familySize: (processes: Int, memory: Int) { get }

  /// Has Swift's backtracer say where the program is.
  func askForBacktrace()

  /// Ends it, whatever it is doing.
  func kill()

  /// Ends what it has started, and takes note of how it ended.
  ///
  /// - Parameter duration: How long it ran.
  mutating func finish(after duration: Duration) -> ProgramEnd
}

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
