import Foundation

/// Where reports are printed: whole, or with an error that says so.
enum StandardOutput {
  /// Standard output did not take everything.
  struct Failure: Error, CustomStringConvertible {
    let reason: String

    var description: String {
      "cannot write to standard output: \(reason). What was printed is not the whole report; --output FILE writes it to a file."
    }
  }

  /// Whether standard output was there when the program began.
  nonisolated(unsafe) private static var wasOpen = true

  /// Makes sure that the descriptors 0, 1 and 2 are taken, so that no file or pipe that is opened later gets one of them, and the
  /// report with it. To be called before anything else.
  static func prepare() {
    for descriptor in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO]
    where fcntl(descriptor, F_GETFD) < 0 && errno == EBADF {
      if descriptor == STDOUT_FILENO { wasOpen = false }
      _ = open("/dev/null", O_RDWR)
    }
    // A reader that has gone is an error of the write, not the end of the program; what is started later gets its default back.
    signal(SIGPIPE, SIG_IGN)
  }

  /// Prints a line.
  static func write(line: String) throws { try write(Data("\(line)\n".utf8)) }

  /// Prints all of `data`, at once.
  static func write(_ data: Data) throws {
    guard wasOpen else { throw Failure(reason: "it is closed") }
    try data.withUnsafeBytes { bytes in
      var sent = 0
      while sent < bytes.count {
        let count = Foundation.write(STDOUT_FILENO, bytes.baseAddress.map { $0 + sent }, bytes.count - sent)
        if count >= 0 {
          sent += count
        } else if errno == EAGAIN {
          var writable = pollfd(fd: STDOUT_FILENO, events: Int16(POLLOUT), revents: 0)
          _ = poll(&writable, 1, -1)
        } else if errno != EINTR {
          throw Failure(reason: String(cString: strerror(errno)))
        }
      }
    }
  }
}
