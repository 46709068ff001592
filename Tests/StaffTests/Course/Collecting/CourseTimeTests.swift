import Testing

@testable import Staff

@Suite struct CourseTimeTests {
  @Test(arguments: [
    ("2026-02-14T23:59:00-05:00", "2026-02-15T04:59:00Z"),
    ("2026-02-14T23:59:00Z", "2026-02-14T23:59:00Z"),
    ("2026-02-14T23:59Z", "2026-02-14T23:59:00Z"),
    ("2020-09-14 01:19:06.000000000 Z", "2020-09-14T01:19:06Z"),
    ("2020-09-14 01:19:06.123456 -0700", "2020-09-14T08:19:06Z"),
    ("2020-09-14 01:19:06 UTC", "2020-09-14T01:19:06Z"),
    ("2024-02-29T12:00:00+05:30", "2024-02-29T06:30:00Z"),
    ("1969-12-31T23:59:59Z", "1969-12-31T23:59:59Z"),
    ("2000-03-01T00:00:00+00:01", "2000-02-29T23:59:00Z"),
  ])
  func isReadAndWritten(text: String, expected: String) {
    #expect(CourseTime.normalized(text) == expected)
  }

  @Test(arguments: [
    "2026-02-14T23:59:00", "2026-02-30T00:00:00Z", "2025-02-29T00:00:00Z", "2026-13-01T00:00:00Z",
    "2026-02-14T24:00:00Z", "14.02.2026", "tomorrow", "",
  ])
  func isRefused(text: String) {
    #expect(CourseTime.seconds(text) == nil)
  }

  @Test func agreesWithTheEpoch() {
    #expect(CourseTime.seconds("1970-01-01T00:00:00Z") == 0)
    #expect(CourseTime.seconds("2001-09-09T01:46:40Z") == 1_000_000_000)
    #expect(CourseTime.text(1_000_000_000) == "2001-09-09T01:46:40Z")
  }
}
