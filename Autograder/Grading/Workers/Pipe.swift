internal import Foundation

/// Two connected descriptors that no program inherits.
///
/// Between `pipe` and the mark another thread could start a program that gets the descriptors; workers are therefore
/// started one at a time (``RunningWorkers``). There is `pipe2` on Linux, but not for Swift, and not on macOS.
struct Pipe {
  let reading: Int32
  let writing: Int32

  init() throws(WorkerStartError) {
    var ends: [Int32] = [-1, -1]
    guard pipe(&ends) == 0 else { throw .refused(action: "make a pipe", code: errno) }
    reading = Self.moved(ends[0])
    writing = Self.moved(ends[1])
    guard reading >= 0 && writing >= 0 else {
      let code = errno
      close()
      throw .refused(action: "make a pipe", code: code)
    }
  }

  func close() {
    for end in [reading, writing] where end >= 0 { _ = Foundation.close(end) }
  }

  /// The same end, close-on-exec, under a number that is none of those a worker's own descriptors get.
  private static func moved(_ descriptor: Int32) -> Int32 {
    let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 10)
    let code = errno
    _ = Foundation.close(descriptor)
    errno = code
    return moved
  }
}
