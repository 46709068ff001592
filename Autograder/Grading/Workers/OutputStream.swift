internal import Foundation

/// The grader's end of a pipe that a worker writes to.
struct OutputStream {
  private static let chunkLength = 1 << 16

  /// At one go no more than this is read, so that no stream keeps the others and the clock waiting.
  private static let chunksAtOnce = 16

  let descriptor: Int32

  /// Whether more may come.
  private(set) var isOpen = true

  /// How many bytes have come.
  private(set) var total = 0

  init(_ descriptor: Int32) {
    self.descriptor = descriptor
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
  }

  /// Reads what is there, without waiting for more.
  mutating func read(_ consume: (ArraySlice<UInt8>) -> Void) {
    guard isOpen else { return }
    var chunk = [UInt8](repeating: 0, count: Self.chunkLength)
    for _ in 0..<Self.chunksAtOnce {
      let count = Foundation.read(descriptor, &chunk, chunk.count)
      if count > 0 {
        total += count
        consume(chunk[..<count])
      } else if count == 0 || errno != EINTR {
        isOpen = count < 0 && errno == EAGAIN
        return
      }
    }
  }

  func close() {
    _ = Foundation.close(descriptor)
  }
}
