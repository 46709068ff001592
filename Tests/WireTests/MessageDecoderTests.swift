import Testing

@testable import Wire

@Suite("MessageDecoder")
struct MessageDecoderTests {
  private static let messages: [Message] = [
    .answer([1, 2, 3]), .answer([]), .objection("no layer 'é'"), .leaving, .answer(Array(0..<40)),
  ]

  private func decoder(payload: Int = 100, total: Int = 10_000, messages: Int = 100) -> MessageDecoder {
    MessageDecoder(maximumPayload: payload, maximumTotal: total, maximumMessages: messages)
  }

  @Test("In how many parts the bytes come makes no difference", arguments: 1...40)
  func chunks(length: Int) {
    let bytes = Self.messages.flatMap(\.bytes)
    var decoder = decoder()
    for start in stride(from: 0, to: bytes.count, by: length) {
      decoder.feed(bytes[start..<min(start + length, bytes.count)])
    }
    decoder.finish()
    #expect(decoder.messages == Self.messages)
    #expect(decoder.failure == nil)
  }

  @Test("A stream may end between messages and nowhere else", arguments: 0...24)
  func truncated(length: Int) {
    // The headers begin at 0 and 12; the last message ends at 25.
    let bytes = Message.answer([1, 2, 3]).bytes + Message.answer([4, 5, 6, 7]).bytes
    var decoder = decoder()
    decoder.feed(bytes.prefix(length))
    decoder.finish()
    let missing =
      switch length {
      case 0, 12: 0
      case 1..<9: 9 - length
      case 9..<12: 12 - length
      case 13..<21: 21 - length
      default: 25 - length
      }
    #expect(decoder.failure == (missing == 0 ? nil : .endedInsideMessage(missing: missing)))
    #expect(decoder.messages.count == (length < 12 ? 0 : 1))
  }

  @Test("Every byte that stands for no kind is refused", arguments: 0...255)
  func kinds(byte: Int) {
    var decoder = decoder()
    decoder.feed([UInt8(byte)])
    let isKind = [0x41, 0x4F, 0x4C, 0x52].contains(byte)
    #expect(decoder.failure == (isKind ? nil : .unknownKind(UInt8(byte))))
  }

  @Test(
    "A claimed length is refused before its bytes come",
    arguments: [
      (0x41, [101, 0, 0, 0, 0, 0, 0, 0], 101, 100),
      (0x41, [0, 0, 0, 0, 0, 0, 0, 0x80], 1 << 63, 100),
      (0x41, [255, 255, 255, 255, 255, 255, 255, 255], .max, 100),
      (0x4F, [1, 0x20, 0, 0, 0, 0, 0, 0], 1 << 13 + 1, 1 << 13),
      (0x4C, [1, 0, 0, 0, 0, 0, 0, 0], 1, 0),
    ] as [(UInt8, [UInt8], UInt64, Int)])
  func lengths(kind: UInt8, length: [UInt8], claimed: UInt64, limit: Int) {
    var decoder = decoder()
    decoder.feed([kind] + length)
    #expect(decoder.failure == .tooLong(claimed: claimed, limit: limit))
  }

  @Test func longestPayloadIsTaken() {
    var decoder = decoder()
    decoder.feed(Message.answer([UInt8](repeating: 1, count: 100)).bytes)
    #expect(decoder.messages.count == 1)
    #expect(decoder.failure == nil)
  }

  @Test func messagesAreLimited() {
    var decoder = decoder(messages: 3)
    decoder.feed((0..<3).flatMap { _ in Message.leaving.bytes })
    #expect(decoder.failure == nil)
    decoder.feed(Message.leaving.bytes)
    #expect(decoder.failure == .tooManyMessages(limit: 3))
    #expect(decoder.messages.count == 3)
  }

  @Test func allBytesTogetherAreLimited() {
    var decoder = decoder(total: 20)
    decoder.feed(Message.answer([1, 2]).bytes)
    decoder.feed(Message.leaving.bytes)
    #expect(decoder.failure == nil)
    decoder.feed([0x41])
    #expect(decoder.failure == .tooManyBytes(limit: 20))
  }

  @Test("After an error nothing more is taken in")
  func afterAnError() {
    var decoder = decoder()
    decoder.feed(Message.answer([1]).bytes + [0x00])
    decoder.feed(Message.answer([2]).bytes)
    decoder.finish()
    #expect(decoder.messages == [.answer([1])])
    #expect(decoder.failure == .unknownKind(0))
  }

  @Test func textThatIsNoUTF8IsMended() {
    var decoder = decoder()
    decoder.feed([0x4F, 2, 0, 0, 0, 0, 0, 0, 0, 0xFF, 0x61])
    #expect(decoder.messages == [.objection("\u{FFFD}a")])
  }

  @Test(arguments: [
    (MessageDecoder.Failure.unknownKind(7), "a message begins with the byte 7"),
    (.tooLong(claimed: 200, limit: 100), "a message claims 200 bytes; at most 100 are taken"),
    (.tooManyBytes(limit: 9), "more than 9 bytes"),
    (.tooManyMessages(limit: 3), "more than 3 messages"),
    (.endedInsideMessage(missing: 2), "it ends inside a message; 2 bytes are missing"),
  ])
  func descriptions(failure: MessageDecoder.Failure, text: String) {
    #expect(failure.description == text)
  }
}
