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
  func finish(after duration: Duration) -> ProgramEnd
}
