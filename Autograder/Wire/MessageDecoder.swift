/// Takes a stream of bytes from a worker apart into messages.
///
/// The bytes come from a program that may send anything. Nothing is allocated because a header claims a length: a
/// payload is only what has arrived. After the first error the decoder takes in no more.
public struct MessageDecoder {
  /// What is wrong with a stream.
  public enum Failure: Error, Equatable, Sendable {
    case unknownKind(UInt8)
    case tooLong(claimed: UInt64, limit: Int)
    case tooManyMessages(limit: Int)
    case endedInsideMessage(missing: Int)
  }

  /// The messages that have arrived whole.
  public private(set) var messages: [Message] = []

  /// The first error, if there was one.
  public private(set) var failure: Failure?

  private let maximumPayload: Int
  private let maximumMessages: Int
  private var pending: [UInt8] = []

  /// Creates a decoder that refuses longer payloads and more messages.
  public init(maximumPayload: Int, maximumMessages: Int) {
    self.maximumPayload = maximumPayload
    self.maximumMessages = maximumMessages
  }

  /// Takes in the bytes that have arrived.
  public mutating func feed(_ bytes: some Collection<UInt8>) {
    guard failure == nil else { return }
    pending += bytes
    var position = 0
    while failure == nil, let next = message(at: position) {
      messages.append(next.message)
      position = next.end
      if messages.count > maximumMessages { failure = .tooManyMessages(limit: maximumMessages) }
    }
    pending.removeFirst(position)
    if failure != nil { pending = [] }
  }

  /// Says that no more bytes will come.
  public mutating func finish() {
    guard failure == nil, !pending.isEmpty else { return }
    failure = .endedInsideMessage(missing: missing)
  }

  /// How many bytes the message that has begun still lacks.
  private var missing: Int {
    guard pending.count >= Message.headerLength else { return Message.headerLength - pending.count }
    return Message.headerLength + Int(length(at: 0)) - pending.count
  }

  private mutating func message(at start: Int) -> (message: Message, end: Int)? {
    guard pending.count - start >= 1 else { return nil }
    guard let kind = Message.Kind(rawValue: pending[start]) else {
      failure = .unknownKind(pending[start])
      return nil
    }
    guard pending.count - start >= Message.headerLength else { return nil }
    let length = length(at: start)
    guard length <= UInt64(maximumPayload) else {
      failure = .tooLong(claimed: length, limit: maximumPayload)
      return nil
    }
    let payload = start + Message.headerLength
    let end = payload + Int(length)
    guard pending.count >= end else { return nil }
    return (Message(kind, payload: pending[payload..<end]), end)
  }

  private func length(at start: Int) -> UInt64 {
    (0..<8).reduce(0) { $0 | UInt64(pending[start + 1 + $1]) << ($1 * 8) }
  }
}

extension MessageDecoder.Failure: CustomStringConvertible {
  /// What is wrong, in words.
  public var description: String {
    switch self {
    case .unknownKind(let byte): "a message begins with the byte \(byte)"
    case .tooLong(let claimed, let limit): "a message claims \(claimed) bytes; at most \(limit) are taken"
    case .tooManyMessages(let limit): "more than \(limit) messages"
    case .endedInsideMessage(let missing): "it ends inside a message; \(missing) bytes are missing"
    }
  }
}
