/// What a late hand-in costs.
struct LatePolicy: Equatable, Sendable {
  /// How the penalty of a day is measured.
  enum Penalty: Equatable, Sendable {
    /// A share of the points that were earned.
    case percent(Double)

    /// So many points.
    case points(Double)
  }

  /// What each day that has begun costs.
  var perDay: Penalty

  /// How long after the due time a hand-in is not late, in minutes.
  var graceMinutes = 0

  /// After how many days a hand-in has no points; `nil` for never.
  var lastDay: Int?

  /// How many days have begun when something comes `seconds` after it was due; 0 if it is not late.
  func days(_ seconds: Int) -> Int {
    guard seconds > graceMinutes * 60 else { return 0 }
    // The grace makes late things not late; it does not move the days.
    return (seconds + 86_399) / 86_400
  }

  /// What is taken of `raw` points; never more than all of them.
  func penalty(for raw: Points, seconds: Int) -> Points {
    let days = days(seconds)
    guard days > 0 else { return Points(0) }
    if let lastDay, days > lastDay { return raw }
    switch perDay {
    case .percent(let percent): return raw.percent(percent * Double(days))
    case .points(let points): return min(raw, Points(rounding: points * Double(days)))
    }
  }
}
