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
  init(_ folder: URL) throws(Refused) {
    let path = folder.appendingPathComponent(Self.fileName).path
    descriptor = open(path, O_CREAT | O_RDWR | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else {
      throw Refused(description: "cannot write to \(path): \(String(cString: strerror(errno)))")
    }
    while flock(descriptor, LOCK_EX) != 0 {
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
