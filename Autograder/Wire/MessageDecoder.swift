/// Takes a stream of bytes from a worker apart into messages.
///
/// The bytes come from a program that may send anything. Nothing is allocated because a header claims a length: a
/// payload is only what has arrived. After the first error the decoder takes in no more.
public struct MessageDecoder: Sendable {
  /// What is wrong with a stream.
  public enum Failure: Error, Equatable, Sendable {
    /// A message begins with a byte that stands for no kind.
    case unknownKind(UInt8)

    /// A header claims a longer payload than is taken for its kind.
    case tooLong(claimed: UInt64, limit: Int)

    /// There are more bytes than are taken altogether.
    case tooManyBytes(limit: Int)

    /// There are more messages than are taken.
    case tooManyMessages(limit: Int)

    /// No more bytes come, and a message lacks some.
    case endedInsideMessage(missing: Int)
  }

  /// The messages that have arrived whole.
  public private(set) var messages: [Message] = []

  /// The first error, if there was one.
  public private(set) var failure: Failure?

  private let maximumPayload: Int
  private let maximumTotal: Int
  private let maximumMessages: Int
  private var pending: [UInt8] = []
  private var total = 0

  /// Creates a decoder with limits.
  ///
  /// - Parameters:
  ///   - maximumPayload: The longest payload of one answer, in bytes.
  ///   - maximumTotal: The most bytes altogether, headers included.
  ///   - maximumMessages: The most messages.
  public init(maximumPayload: Int, maximumTotal: Int, maximumMessages: Int) {
    self.maximumPayload = maximumPayload
    self.maximumTotal = maximumTotal
    self.maximumMessages = maximumMessages
  }

  /// Takes in the bytes that have arrived.
  public mutating func feed(_ bytes: some Collection<UInt8>) {
    guard failure == nil else { return }
    total += bytes.count
    pending += bytes
    var position = 0
    while let next = message(at: position) {
      guard messages.count < maximumMessages else {
        failure = .tooManyMessages(limit: maximumMessages)
        break
      }
      messages.append(next.message)
      position = next.end
    }
    if failure == nil, total > maximumTotal { failure = .tooManyBytes(limit: maximumTotal) }
    if failure == nil { pending.removeFirst(position) } else { pending = [] }
  }

  /// Says that no more bytes will come.
  public mutating func finish() {
    guard failure == nil, !pending.isEmpty else { return }
    failure = .endedInsideMessage(missing: missing)
    pending = []
  }

  /// How many bytes the message that has begun still lacks.
  private var missing: Int {
    guard pending.count >= Message.headerLength else { return Message.headerLength - pending.count }
    return Message.headerLength + Int(length(at: 0)) - pending.count
  }

  private mutating func message(at start: Int) -> (message: Message, end: Int)? {
    guard pending.count > start else { return nil }
    guard let kind = Message.Kind(rawValue: pending[start]) else {
      failure = .unknownKind(pending[start])
      return nil
    }
    guard pending.count - start >= Message.headerLength else { return nil }
    let (length, limit) = (length(at: start), longestPayload(of: kind))
    guard length <= UInt64(limit) else {
      failure = .tooLong(claimed: length, limit: limit)
      return nil
    }
    let payload = start + Message.headerLength
    let end = payload + Int(length)
    guard pending.count >= end else { return nil }
    return (Message(kind, payload: pending[payload..<end]), end)
  }

  private func longestPayload(of kind: Message.Kind) -> Int {
    switch kind {
    case .answer: maximumPayload
    case .objection: Message.Kind.longestText
    case .record: OperationRecord.longest
    case .leaving: 0
    }
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
    case .tooManyBytes(let limit): "more than \(limit) bytes"
    case .tooManyMessages(let limit): "more than \(limit) messages"
    case .endedInsideMessage(let missing): "it ends inside a message; \(missing) bytes are missing"
    }
  }
}
