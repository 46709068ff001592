/// What a worker tells the grader, on a descriptor of its own.
///
/// On the wire a message is one byte for its kind, the length of its payload as 8 bytes, least significant first, and
/// the payload.
public enum Message: Equatable, Sendable {
  /// The answer to the next case: an .npz.
  case answer([UInt8])

  /// The exercise cannot go on; why, in words.
  case objection(String)

  /// What was recorded while the next case was worked through: an ``OperationRecord``, if the bytes make sense.
  case record([UInt8])

  /// The program is leaving, by `exit`, before it has answered all cases.
  case leaving

  /// The descriptor a worker writes to.
  public static let descriptor: Int32 = 3

  /// The number of bytes before the payload.
  static let headerLength = 9

  /// The message as it is sent.
  public var bytes: [UInt8] {
    let (kind, payload): (Kind, [UInt8]) =
      switch self {
      case .answer(let bytes): (.answer, bytes)
      case .objection(let text): (.objection, Array(text.utf8.prefix(Kind.longestText)))
      case .record(let bytes): (.record, bytes)
      case .leaving: (.leaving, [])
      }
    let length = UInt64(payload.count)
    return [kind.rawValue] + (0..<8).map { UInt8(truncatingIfNeeded: length >> ($0 * 8)) } + payload
  }

  /// The first byte of a message.
  enum Kind: UInt8 {
    case answer = 0x41
    case objection = 0x4F
    case leaving = 0x4C
    case record = 0x52

    /// The longest text that is sent and taken, in bytes.
    static let longestText = 1 << 13
  }

  /// Reads a payload; text that is no UTF-8 gets replacement characters.
  init(_ kind: Kind, payload: ArraySlice<UInt8>) {
    switch kind {
    case .answer: self = .answer(Array(payload))
    case .objection: self = .objection(String(decoding: payload, as: UTF8.self))
    case .record: self = .record(Array(payload))
    case .leaving: self = .leaving
    }
  }
}
