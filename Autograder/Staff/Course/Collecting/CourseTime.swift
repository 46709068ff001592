internal import Foundation

/// Points in time as platforms and course.json write them, and as results have them: `2026-02-14T23:59:00Z`.
enum CourseTime {
  /// What is expected where a time stands in a file.
  static let expected = "a date and time with its offset from UTC, such as 2026-02-14T23:59:00-05:00"

  /// Reads RFC 3339, also with a blank in place of `T`, one before the offset, and fractions of a second, which are cut off.
  ///
  /// - Returns: Seconds since 1970 in UTC; `nil` if it is no time, or one without an offset, which could be that of any place.
  static func seconds(_ text: String) -> Int? {
    let pattern =
      /(\d{4})-(\d\d)-(\d\d)[T ](\d\d):(\d\d)(?::(\d\d)(?:\.\d+)?)? ?(?:[Zz]|UTC|([+-])(\d\d):?(\d\d))/
    guard let match = text.wholeMatch(of: pattern)?.output,
      let year = Int(match.1), let month = Int(match.2), let day = Int(match.3), let hour = Int(match.4),
      let minute = Int(match.5)
    else { return nil }
    let second = match.6.flatMap { Int($0) } ?? 0
    guard (1...12).contains(month), (1...days(in: month, year)).contains(day), hour < 24, minute < 60,
      second <= 60
    else { return nil }
    var offset = 0
    if let sign = match.7, let hours = match.8.flatMap({ Int($0) }),
      let minutes = match.9.flatMap({ Int($0) })
    {
      guard hours < 24, minutes < 60 else { return nil }
      offset = (sign == "-" ? -1 : 1) * (hours * 3600 + minutes * 60)
    }
    return ((daysSince1970(year, month, day) * 24 + hour) * 60 + minute) * 60 + second - offset
  }

  /// The time in UTC, the same text for the same time.
  static func text(_ seconds: Int) -> String {
    let (day, rest) = seconds.quotientAndRemainder(roundingDown: 86_400)
    let (year, month, date) = civil(day)
    let padded = { (number: Int, width: Int) in
      String(repeating: "0", count: max(0, width - "\(number)".count)) + "\(number)"
    }
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { padded($0, 2) }.joined(separator: ":")
    return "\(padded(year, 4))-\(padded(month, 2))-\(padded(date, 2))T\(clock)Z"
  }

  /// The same time as ``text(_:)`` writes it; `nil` if it is no time.
  static func normalized(_ text: String) -> String? { seconds(text).map(Self.text) }

  private static func days(in month: Int, _ year: Int) -> Int {
    let isLeap = year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
    return [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1]
  }

  // Days from civil and back: H. Hinnant, "chrono-Compatible Low-Level Date Algorithms"; years begin in March.

  private static func daysSince1970(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let year = month <= 2 ? year - 1 : year
    let (era, yearOfEra) = year.quotientAndRemainder(roundingDown: 400)
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  private static func civil(_ day: Int) -> (year: Int, month: Int, day: Int) {
    let (era, dayOfEra) = (day + 719_468).quotientAndRemainder(roundingDown: 146_097)
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shifted = (5 * dayOfYear + 2) / 153
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shifted + 2) / 5 + 1
    )
  }
}

extension Int {
  fileprivate func quotientAndRemainder(roundingDown divisor: Int) -> (Int, Int) {
    let (quotient, remainder) = quotientAndRemainder(dividingBy: divisor)
    return remainder < 0 ? (quotient - 1, remainder + divisor) : (quotient, remainder)
  }
}
