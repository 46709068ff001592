/// How long something may take, all its parts together, on a clock that stands still while the computer sleeps.
public struct TimeBudget: Sendable {
  /// How long it is, in seconds.
  public let seconds: Double

  private let end: SuspendingClock.Instant

  /// A budget whose time begins now.
  public init(seconds: Double) {
    self.init(
      seconds: seconds, end: SuspendingClock.now.advanced(by: .seconds(min(max(0, seconds), 31_536_000))))
  }

  private init(seconds: Double, end: SuspendingClock.Instant) {
    self.seconds = seconds
    self.end = end
  }

  /// A part of it that begins now: no longer than `seconds`, nor than what is left.
  package func part(seconds: Double) -> TimeBudget {
    let part = TimeBudget(seconds: seconds)
    return part.end < end ? part : TimeBudget(seconds: seconds, end: end)
  }

  /// How much of it is left, in seconds; not less than 0.
  package var remaining: Double { max(0, SuspendingClock.now.duration(to: end) / .seconds(1)) }

  /// Whether nothing is left.
  public var isUsedUp: Bool { remaining == 0 }
}
