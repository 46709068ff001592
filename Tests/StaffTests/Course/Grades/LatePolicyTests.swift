import Testing

@testable import Staff

@Suite struct LatePolicyTests {
  @Test(
    "Days that have begun",
    arguments: [
      (-5, 0), (0, 0), (900, 0), (901, 1), (86_400, 1), (86_401, 2), (172_800, 2), (172_801, 3),
    ])
  func days(seconds: Int, expected: Int) {
    #expect(LatePolicy(perDay: .points(1), graceMinutes: 15).days(seconds) == expected)
  }

  @Test(
    arguments: [
      (LatePolicy.Penalty.percent(10), 40, 1, "4"), (.percent(10), 40, 2, "8"), (.percent(60), 40, 2, "40"),
      (.percent(12.5), 33, 1, "4.13"), (.points(2.5), 40, 3, "7.5"), (.points(30), 40, 2, "40"),
      (.points(5), 0, 1, "0"),
    ] as [(LatePolicy.Penalty, Int, Int, String)])
  func penalties(perDay: LatePolicy.Penalty, raw: Int, days: Int, expected: String) {
    let penalty = LatePolicy(perDay: perDay).penalty(for: Points(raw), seconds: days * 86_400)
    #expect("\(penalty)" == expected)
  }

  @Test func afterTheLastDayNothingIsLeft() {
    let policy = LatePolicy(perDay: .points(1), lastDay: 2)
    #expect(policy.penalty(for: Points(40), seconds: 2 * 86_400) == Points(2))
    #expect(policy.penalty(for: Points(40), seconds: 2 * 86_400 + 1) == Points(40))
    #expect(policy.penalty(for: Points(40), seconds: 0) == Points(0))
  }
}
