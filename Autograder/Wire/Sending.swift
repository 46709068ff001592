#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

extension Message {
  /// Writes the whole message to `descriptor`.
  ///
  /// - Returns: Whether all of it could be written; if not, nobody is listening.
  @discardableResult
  public func send(to descriptor: Int32 = Message.descriptor) -> Bool {
    bytes.withUnsafeBytes { buffer in
      var sent = 0
      while sent < buffer.count {
        let count = write(descriptor, buffer.baseAddress.map { $0 + sent }, buffer.count - sent)
        if count < 0 && errno == EINTR { continue }
        guard count > 0 else { return false }
        sent += count
      }
      return true
    }
  }
}
