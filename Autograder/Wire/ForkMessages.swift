/// What a grader asks of a fork server: one exercise, worked through by a copy of it.
///
/// The copy's four descriptors come with it: the givens, what is printed on standard output and standard error, and the answers.
public struct ForkRequest: Equatable, Sendable {
  /// The path of the exercise.
  public var exercise: String

  /// How much computing the copy may do, in seconds.
  public var cpuTime: Int

  /// The longest file that it may write, in bytes.
  public var fileSize: Int

  /// How many descriptors it may have open.
  public var openFiles: Int

  /// Its address space, in bytes.
  public var memory: Int

  public init(exercise: String, cpuTime: Int, fileSize: Int, openFiles: Int, memory: Int) {
    self.exercise = exercise
    self.cpuTime = cpuTime
    self.fileSize = fileSize
    self.openFiles = openFiles
    self.memory = memory
  }

  /// The longest request, in bytes.
  public static let longest = 512

  /// The request as it is sent.
  public var bytes: [UInt8] {
    Numbers.bytes([cpuTime, fileSize, openFiles, memory]) + exercise.utf8
  }

  /// Reads a request; `nil` if this is none.
  public init?(_ bytes: [UInt8]) {
    let length = 4 * Numbers.width
    guard bytes.count > length, bytes.count <= Self.longest else { return nil }
    let numbers = Numbers.read(bytes[..<length])
    self.init(
      exercise: String(decoding: bytes[length...], as: UTF8.self), cpuTime: numbers[0], fileSize: numbers[1],
      openFiles: numbers[2], memory: numbers[3])
  }
}

/// What a fork server says.
public enum ForkReply: Equatable, Sendable {
  /// It has loaded everything and has started nothing.
  case ready

  /// A copy has ended.
  case ended(Ending)

  /// How a copy has ended.
  public struct Ending: Equatable, Sendable {
    /// The status of `wait4`.
    public var status: Int32

    /// How much it has computed, in microseconds.
    public var computing: Int

    /// The most memory it had in use, as the kernel counts it.
    public var peakMemory: Int

    /// Whether it has left no file in the folder that it shares with those that come after it.
    public var isClean: Bool

    public init(status: Int32, computing: Int, peakMemory: Int, isClean: Bool) {
      self.status = status
      self.computing = computing
      self.peakMemory = peakMemory
      self.isClean = isClean
    }
  }

  /// The length of the longest reply, in bytes.
  public static let longest = 4 * Numbers.width

  /// The reply as it is sent.
  public var bytes: [UInt8] {
    switch self {
    case .ready: [UInt8(ascii: "R")]
    case .ended(let ending):
      Numbers.bytes([Int(ending.status), ending.computing, ending.peakMemory, ending.isClean ? 1 : 0])
    }
  }

  /// Reads a reply; `nil` if this is none.
  public init?(_ bytes: [UInt8]) {
    if bytes == Self.ready.bytes {
      self = .ready
      return
    }
    guard bytes.count == Self.longest else { return nil }
    let numbers = Numbers.read(bytes[...])
    guard let status = Int32(exactly: numbers[0]) else { return nil }
    self = .ended(
      Ending(status: status, computing: numbers[1], peakMemory: numbers[2], isClean: numbers[3] == 1))
  }
}

/// Numbers of eight bytes each, least significant byte first.
private enum Numbers {
  static let width = 8

  static func bytes(_ numbers: [Int]) -> [UInt8] {
    numbers.flatMap { number in (0..<width).map { UInt8(truncatingIfNeeded: number >> ($0 * 8)) } }
  }

  static func read(_ bytes: ArraySlice<UInt8>) -> [Int] {
    stride(from: bytes.startIndex, to: bytes.endIndex, by: width).map { start in
      bytes[start..<start + width].reversed().reduce(0) { $0 << 8 | Int($1) }
    }
  }
}
