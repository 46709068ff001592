import Testing

@testable import Wire

@Suite("Message")
struct MessageTests {
  @Test(
    "A message is its kind, its length and its payload",
    arguments: [
      (Message.leaving, [0x4C, 0, 0, 0, 0, 0, 0, 0, 0]),
      (.answer([]), [0x41, 0, 0, 0, 0, 0, 0, 0, 0]),
      (.answer([9, 8]), [0x41, 2, 0, 0, 0, 0, 0, 0, 0, 9, 8]),
      (.objection("é!"), [0x4F, 3, 0, 0, 0, 0, 0, 0, 0, 0xC3, 0xA9, 0x21]),
      (.record([7]), [0x52, 1, 0, 0, 0, 0, 0, 0, 0, 7]),
    ] as [(Message, [UInt8])])
  func bytes(message: Message, expected: [UInt8]) {
    #expect(message.bytes == expected)
  }

  @Test func lengthIsLittleEndian() {
    #expect(Message.answer([UInt8](repeating: 0, count: 0x1_0203)).bytes[1...8] == [3, 2, 1, 0, 0, 0, 0, 0])
  }

  @Test func longTextIsCut() {
    let message = Message.objection(String(repeating: "a", count: 1 << 17))
    #expect(message.bytes.count == Message.headerLength + 1 << 13)
  }
}
