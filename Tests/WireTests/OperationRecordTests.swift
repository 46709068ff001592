import Testing

@testable import Wire

@Suite struct OperationRecordTests {
  private let record = OperationRecord(
    known: ["input": 0, "output": 3, "W": 1], copies: [4: 1],
    operations: [
      .init(inputs: [0, 1], output: 2, gradientsToUpdate: [nil, 5]),
      .init(inputs: [], output: 3, gradientsToUpdate: []),
    ], shapes: [0: [1, 4], 1: [3, 4], 5: []])

  @Test func aRecordComesBackFromItsBytes() {
    #expect(OperationRecord(record.bytes) == record)
    #expect(OperationRecord([]) == OperationRecord(known: [:], copies: [:], operations: []))
  }

  @Test(arguments: [
    "x", "known W", "known W x", "known  W 3", "copy 1", "operation 1 2", "operation 1,x 2 -,-",
    "operation 1 2,3 -",
    "shape 1", "shape x 1", "shape 1 2,x", "operation 1,2 3 -", "operation 1 2 x",
    "operation 99999999999999999999 2 -", "\u{0}",
  ])
  func garbageIsNoRecord(text: String) {
    #expect(OperationRecord(Array(text.utf8)) == nil)
  }

  @Test func aRecordIsBounded() {
    #expect(OperationRecord([UInt8](repeating: 0x0A, count: OperationRecord.longest + 1)) == nil)
    var decoder = MessageDecoder(maximumPayload: 1 << 20, maximumTotal: 1 << 20, maximumMessages: 9)
    decoder.feed(Message.record([UInt8](repeating: 0x0A, count: OperationRecord.longest + 1)).bytes)
    #expect(
      decoder.failure
        == .tooLong(claimed: UInt64(OperationRecord.longest + 1), limit: OperationRecord.longest))
  }
}
