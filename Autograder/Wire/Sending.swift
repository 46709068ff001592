#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

extension Message {
  /// Writes the whole message to `descriptor`, however many attempts that takes.
  ///
  /// - Returns: Whether all of it could be written; if not, nobody is listening.
  @discardableResult
  public func send(to descriptor: Int32 = Message.descriptor) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = write(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
        if count > 0 {
          sent += count
        } else if count < 0 && errno == EAGAIN {
          // The students' code may have made the descriptor non-blocking.
          var writable = pollfd(fd: descriptor, events: Int16(POLLOUT), revents: 0)
          _ = poll(&writable, 1, -1)
        } else if count == 0 || errno != EINTR {
          return false
        }
      }
      return true
    }
  }
}
