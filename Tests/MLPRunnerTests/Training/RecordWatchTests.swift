import Testing

@testable import mlp

struct RecordWatchTests {
  private func check(_ counts: [Int]) throws {
    var watch = RecordWatch()
    for count in counts { try watch.check(count, keptEpochs: 1) }
  }

  @Test(arguments: [[12], [12, 12, 12], [12, 9, 23], [0, 0]])
  func anEngineThatIsEmptiedIsNoticedAsSuch(counts: [Int]) {
    #expect(throws: Never.self) { try check(counts) }
  }

  @Test(arguments: [[12, 24], [12, 12, 36]])
  func anEngineThatIsNotEmptiedEndsTheTraining(counts: [Int]) throws {
    #expect(throws: RunError.recordGrows(first: 12, now: counts[counts.count - 1], keptEpochs: 1)) {
      try check(counts)
    }
  }
}
