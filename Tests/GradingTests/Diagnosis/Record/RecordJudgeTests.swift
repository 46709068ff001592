import Testing
import Wire

@testable import Grading

@Suite struct RecordJudgeTests {
  /// Places of a linear layer: x 0, y 1, W 2, b 3, dW 4, db 5; the product is 6.
  static let layer = """
    known input 0
    known output 1
    known W 2
    known b 3
    known dW 4
    known db 5

    """

  private static let anything: Set<String> = ["input", "W", "b"]

  private func kinds(
    _ text: String, silent: Set<String>, wrong: Set<String> = []
  ) throws -> [RecordReason.Kind] {
    let record = try #require(OperationRecord(Array(text.utf8)))
    return RecordJudge(record: record).reasons(silent: silent, wrong: wrong).map(\.kind)
  }

  /// What Tests/Alternatives do, and more; even if asked about everything, the judge finds nothing in them.
  @Test(arguments: [
    "operation 0,2 6 -,4\noperation 6,3 1 -,5",  // the reference
    "operation 2,0 6 4,-\noperation 3,6 1 5,-",  // the other way round
    "operation 0,2,3 1 -,4,5",  // one operation
    "copy 7 2\noperation 0,7 6 -,4\noperation 6,3 1 -,5",  // a copy of W, its gradient carried back
    "operation 2 7 4\noperation 0,7 6 -,-\noperation 6,3 1 -,5",  // the copy as an operation
    "operation 0 8 -\noperation 8,2 6 -,4\noperation 6,3 9 -,5\noperation 9 1 -",  // between copies
    "operation 0,2 6 -,4\noperation 3,8 9 5,-\noperation 6,9 1 -,-",  // the bias by a column of ones
    "operation 0,2 6 -,4\noperation 0,2 10 -,-\noperation 6,3 1 -,5",  // something that nobody uses
    "operation 0,2 1 -,4\noperation 1,3 1 -,5",  // in place
  ])
  func rightWaysGiveNoReason(operations: String) throws {
    #expect(try kinds(Self.layer + operations, silent: Self.anything, wrong: Self.anything) == [])
  }

  @Test(
    arguments: [
      ("", ["input", "W", "b"], RecordReason.Kind.nothingRecorded),
      ("operation 6,3 1 -,5\noperation 0,2 6 -,4", ["input", "W"], .recordedInWrongOrder),
      ("operation 0,2 6 -,-\noperation 6,3 1 -,5", ["W"], .gradientInBuffer),
      ("operation 0,2 6 -,7\noperation 6,3 1 -,5", ["W"], .gradientElsewhere),
      ("operation 0,2 6 -,4\noperation 6,3 1 -,-", ["b"], .gradientInBuffer),
      ("operation 0,2 6 -,4\noperation 6,3 1 -,7", ["b"], .gradientElsewhere),
      ("operation 0,7 6 -,-\noperation 6,3 1 -,5", ["W"], .parameterNotRecorded),
      ("copy 7 2\noperation 0,7 6 -,-\noperation 6,3 1 -,5", ["W"], .gradientInBuffer),
      ("operation 0,2 1 -,4", ["b"], .parameterNotRecorded),
      ("copy 7 6\noperation 0,2 6 -,4\noperation 7,3 1 -,5", ["input", "W"], .copyRecorded),
      ("operation 0,2 6 -,4\noperation 7,3 1 -,5", ["input", "W"], .chainBroken),
      ("copy 1 6\noperation 0,2 6 -,4", ["input", "W", "b"], .copyReturned),
      ("operation 0,2 6 -,4", ["input", "W", "b"], .outputNotRecorded),
      ("copy 7 0\noperation 7,2 6 -,4\noperation 6,3 1 -,5", ["input"], .copyRecorded),
      ("operation 7,2 6 -,4\noperation 6,3 1 -,5", ["input"], .inputNotRecorded),
      ("operation 0,2 6 -,5\noperation 6,3 1 -,4", ["W", "b"], .collectorOfAnother),
      ("operation 0,2 6 4,-\noperation 6,3 1 -,5", ["W"], .collectorForInput),
    ] as [(String, Set<String>, RecordReason.Kind)])
  func aMistakeIsTold(operations: String, silent: Set<String>, kind: RecordReason.Kind) throws {
    #expect(try kinds(Self.layer + operations, silent: silent).first == kind)
  }

  @Test func anOperationRecordedTwiceIsToldWhereGradientsAreWrong() throws {
    let text = Self.layer + "operation 0,2 6 -,4\noperation 0,2 6 -,4\noperation 6,3 1 -,5"
    #expect(try kinds(text, silent: [], wrong: ["W"]) == [.recordedTwice])
    #expect(try kinds(text, silent: []) == [])
  }

  @Test(arguments: [
    "operation 0 1 -", "operation 0,2 1 -,-",
    "operation 0 2 -\noperation 2 3 -\noperation 4,3 5 -,-\noperation 4,5 1 -,-",
  ])
  func activationsInAnyFormGiveNoReason(operations: String) throws {
    #expect(
      try kinds("known input 0\nknown output 1\n" + operations, silent: ["input"], wrong: ["input"]) == [])
  }

  @Test func anIdentityThatReturnsItsInputNeedsNoRecord() throws {
    #expect(try kinds("known input 0\nknown output 0", silent: ["input"]) == [])
    #expect(try kinds("known input 0\nknown output 1\ncopy 1 0", silent: ["input"]) == [.nothingRecorded])
  }

  @Test func garbageIsNoReason() {
    let record = OperationRecord(known: ["dW": 7], copies: [3: 3], operations: [])
    #expect(RecordJudge(record: record).reasons(silent: ["W"], wrong: ["b"]) == [])
  }

  @Test func sentencesNameTheArray() {
    #expect(
      RecordReason(.parameterNotRecorded, "W").sentence
        == "no recorded operation takes W (or a view of it such as W.T), so its gradient has nowhere to come from."
    )
    for kind in RecordReason.Kind.allCases { #expect(RecordReason(kind, "W").sentence.hasSuffix(".")) }
  }
}
