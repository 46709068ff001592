@testable import Wire

/// Takes a stream apart at once, in parts, and by hand.
///
/// The first byte is the length of the parts; what follows is the stream.
@_cdecl("LLVMFuzzerTestOneInput")
public func fuzzMessageDecoder(_ start: UnsafePointer<UInt8>?, _ count: Int) -> CInt {
  let input = Array(UnsafeBufferPointer(start: start, count: count))
  guard let first = input.first else { return 0 }
  let stream = input.dropFirst()
  let whole = decode(stream, inPartsOf: max(stream.count, 1))
  let parts = decode(stream, inPartsOf: Int(first) + 1)
  require((whole.failure == nil) == (parts.failure == nil), "parts fail where the whole does")
  // Parts may show that there are too many bytes before the last messages are there.
  let same = whole.messages.prefix(parts.messages.count)
  require(parts.messages == Array(same), "parts have the same messages")
  require(whole.failure != nil || parts.messages == whole.messages, "parts have all messages")
  require(whole.messages.count <= Limits.messages, "there are no more messages than are taken")
  for case .answer(let payload) in whole.messages {
    require(payload.count <= Limits.payload, "no payload is longer than is taken")
  }
  check(whole, against: stream)
  return 0
}

private enum Limits {
  static let payload = 100
  static let total = 1500
  static let messages = 12
}

private func decode(_ stream: ArraySlice<UInt8>, inPartsOf length: Int) -> MessageDecoder {
  var decoder = MessageDecoder(
    maximumPayload: Limits.payload, maximumTotal: Limits.total, maximumMessages: Limits.messages)
  for start in stride(from: stream.startIndex, to: stream.endIndex, by: length) {
    decoder.feed(stream[start..<min(start + length, stream.endIndex)])
  }
  decoder.finish()
  return decoder
}

/// The messages, sent again, are the stream's beginning; without a failure, all of it.
private func check(_ decoder: MessageDecoder, against stream: ArraySlice<UInt8>) {
  var rest = stream
  for message in decoder.messages {
    let bytes = message.bytes
    if case .objection(let text) = message, text.unicodeScalars.contains("\u{FFFD}") {
      // A replacement has another length than what was sent.
      rest = rest.dropFirst(1 + 8 + Int(rest.dropFirst().first ?? 0) + Int(rest.dropFirst(2).first ?? 0) << 8)
    } else {
      require(rest.starts(with: bytes), "a message is what was sent")
      rest = rest.dropFirst(bytes.count)
    }
  }
  require(decoder.failure != nil || rest.isEmpty, "without a failure there are no other bytes")
}
