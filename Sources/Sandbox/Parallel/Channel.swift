internal import Foundation

/// The pipes of a worker: from the neighbour before it, to the one after it, and from the program that started it.
struct Channel {
  /// Why nothing can be sent or received any more.
  enum Failure: Error {
    /// The neighbour has ended.
    case neighbourGone
    /// The program that started the workers has ended.
    case parentGone
    case system(String)
  }

  let receiving: Int32
  let sending: Int32

  /// Ends when the parent does; nothing ever comes out of it.
  let watching: Int32

  /// Sends and receives at the same time, so that a ring in which everyone sends does not wait for itself.
  func exchange(_ outgoing: UnsafeRawBufferPointer, _ incoming: UnsafeMutableRawBufferPointer) throws {
    var (sent, received) = (0, 0)
    while sent < outgoing.count || received < incoming.count {
      var polled = [
        pollfd(fd: sent < outgoing.count ? sending : -1, events: Int16(POLLOUT), revents: 0),
        pollfd(fd: received < incoming.count ? receiving : -1, events: Int16(POLLIN), revents: 0),
        pollfd(fd: watching, events: 0, revents: 0),
      ]
      if poll(&polled, nfds_t(polled.count), -1) < 0 {
        if errno == EINTR { continue }
        throw Failure.system(String(cString: strerror(errno)))
      }
      if Int32(polled[2].revents) & (POLLHUP | POLLERR) != 0 { throw Failure.parentGone }
      if polled[0].revents != 0 {
        let count = min(outgoing.count - sent, Self.portion)
        sent += try Self.moved(write(sending, outgoing.baseAddress?.advanced(by: sent), count))
      }
      if polled[1].revents != 0 {
        let count = try Self.moved(
          read(receiving, incoming.baseAddress?.advanced(by: received), incoming.count - received))
        // A pipe that is ready and has nothing has nobody at its other end.
        if count == 0 { throw Failure.neighbourGone }
        received += count
      }
    }
  }

  /// A pipe that is ready for writing takes this much without waiting.
  private static let portion = 4096

  private static func moved(_ result: Int) throws -> Int {
    if result >= 0 { return result }
    switch errno {
    case EINTR, EAGAIN: return 0
    case EPIPE, ECONNRESET: throw Failure.neighbourGone
    default: throw Failure.system(String(cString: strerror(errno)))
    }
  }
}
