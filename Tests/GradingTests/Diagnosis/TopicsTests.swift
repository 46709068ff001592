import Testing

@testable import Grading

@Suite struct TopicsTests {
  private let topics = Topics(["reused": "What is new is this."])

  private func hints(_ cases: [CaseResult]) -> [String?] {
    topics.added(to: cases).map { $0.hint?.text }
  }

  private let passed = CaseResult(name: "1-chain", outcome: .passed)
  private let failed = CaseResult(name: "2-reused", outcome: .wrong([]))
  private let notAnswered = CaseResult(name: "3-other", outcome: .noAnswer)

  @Test("What is new is told where all else passes, and nothing better is known")
  func theLastThingToSay() {
    #expect(hints([passed, failed]) == [nil, "What is new is this."])
    #expect(hints([passed, CaseResult(name: "2-reused", outcome: .noAnswer), notAnswered])[1] != nil)
  }

  @Test("Of an endless loop it is told, too")
  func endlessLoops() {
    let loop = CaseResult(name: "2-reused", outcome: .noAnswer, hint: CrashReason.endless)
    #expect(hints([passed, loop])[1] == CrashReason.endless.text + " And What is new is this.")
  }

  @Test("It is not told where another scenario fails, too, or a hint is there")
  func notTold() {
    #expect(hints([CaseResult(name: "1-chain", outcome: .wrong([])), failed]) == [nil, nil])
    #expect(hints([passed, failed, CaseResult(name: "3-other", outcome: .wrong([]))]) == [nil, nil, nil])
    let known = CaseResult(name: "2-reused", outcome: .wrong([]), hint: Hint(.negated, "A sign."))
    #expect(hints([passed, known]) == [nil, "A sign."])
  }
}
