/// The beginning and the end of what a program printed.
package struct CapturedOutput: Equatable, Sendable {
  /// The first bytes.
  package private(set) var head: [UInt8] = []

  /// How many bytes were printed altogether.
  package private(set) var total = 0

  private let capacity: Int
  private var rest: [UInt8] = []

  /// Creates an empty capture that keeps the first and the last `capacity` bytes.
  package init(capacity: Int = 1 << 18) {
    self.capacity = capacity
  }

  /// The last bytes, those in `head` excluded.
  package var tail: ArraySlice<UInt8> { rest.suffix(capacity) }

  /// How many bytes between head and tail were not kept.
  package var omitted: Int { total - head.count - tail.count }

  /// Head and tail; between them, if bytes are left out, a line that says how many.
  package var bytes: [UInt8] {
    omitted == 0 ? head + tail : head + Array("\n… \(omitted) bytes left out …\n".utf8) + tail
  }

  /// The last `count` bytes that were kept.
  func suffix(_ count: Int) -> ArraySlice<UInt8> {
    (head.suffix(max(0, count - tail.count)) + tail).suffix(count)
  }

  /// Takes in the next bytes.
  mutating func append(_ bytes: some Collection<UInt8>) {
    total += bytes.count
    let first = bytes.prefix(capacity - head.count)
    head += first
    rest += bytes.dropFirst(first.count)
    if rest.count > 2 * capacity { rest.removeFirst(rest.count - capacity) }
  }
}
