import Testing

@testable import Grading

@Suite struct TimeBudgetTests {
  @Test func aPartIsNoLongerThanWhatIsLeft() {
    let whole = TimeBudget(seconds: 5)
    #expect(whole.part(seconds: 100).remaining <= 5)
    #expect(whole.part(seconds: 1).remaining <= 1)
    #expect(!whole.isUsedUp)
  }

  @Test(arguments: [0, -1])
  func nothingIsUsedUpAtOnce(seconds: Double) {
    #expect(TimeBudget(seconds: seconds).isUsedUp)
    #expect(TimeBudget(seconds: seconds).remaining == 0)
  }
}
