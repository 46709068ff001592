internal import Foundation

/// The grader's end of a worker's standard input.
struct InputFeed {
  let descriptor: Int32

  /// Whether something is left to be sent, and somebody there to read it.
  private(set) var isOpen = true

  private let bytes: [UInt8]
  private var sent = 0

  init(_ descriptor: Int32, bytes: [UInt8]) {
    self.descriptor = descriptor
    self.bytes = bytes
    _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    feed()
  }

  /// Writes what the pipe takes, without waiting for room, and closes it after the last byte.
  mutating func feed() {
    while isOpen && sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { rest in
        BrokenPipeSignal.withheld(on: descriptor) { write(descriptor, rest.baseAddress, rest.count) }
      }
      if count >= 0 {
        sent += count
      } else if errno == EAGAIN {
        return
      } else if errno != EINTR {
        close()
      }
    }
    close()
  }

  mutating func close() {
    guard isOpen else { return }
    isOpen = false
    _ = Foundation.close(descriptor)
  }
}
