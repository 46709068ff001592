internal import Foundation

/// Keeps other graders out of a folder while one prepares it.
///
/// The kernel gives the lock back when the process ends, however it does.
struct FolderLock {
  /// The lock's file in the folder.
  static let fileName = "lock"

  /// The folder cannot be locked.
  struct Refused: Error, CustomStringConvertible {
    let description: String
  }

  private let descriptor: Int32

  /// Waits until nobody else has the lock.
  ///
  /// - Parameters:
  ///   - name: The lock's file in the folder.
  ///   - waits: Whether to wait; if not, a lock that somebody has is an error.
  init(_ folder: URL, name: String = fileName, waits: Bool = true) throws(Refused) {
    let path = folder.appendingPathComponent(name).path
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Refused(description: "cannot write to \(path): \(String(cString: strerror(errno)))")
    }
    while flock(descriptor, waits ? LOCK_EX : LOCK_EX | LOCK_NB) != 0 {
      guard errno == EINTR else {
        let reason = String(cString: strerror(errno))
        close(descriptor)
        throw Refused(description: "cannot lock \(path): \(reason)")
      }
    }
  }

  /// Lets others in.
  func release() {
    close(descriptor)
  }
}
