internal import Foundation

/// SIGPIPE, which would end the grader when a worker does not read its input.
enum BrokenPipeSignal {
  /// Calls `write` so that a broken pipe is an error and no signal, for this thread and this moment only: what the rest
  /// of the program wants of the signal is not changed.
  static func withheld(on descriptor: Int32, _ write: () -> Int) -> Int {
    #if canImport(Darwin)
      _ = fcntl(descriptor, F_SETNOSIGPIPE, 1)
      return write()
    #else
      var (signal, former) = (sigset_t(), sigset_t())
      sigemptyset(&signal)
      sigaddset(&signal, SIGPIPE)
      pthread_sigmask(SIG_BLOCK, &signal, &former)
      let count = write()
      let code = errno
      if count < 0 && code == EPIPE {
        var noTime = timespec()
        while sigtimedwait(&signal, nil, &noTime) < 0 && errno == EINTR {}
      }
      pthread_sigmask(SIG_SETMASK, &former, nil)
      errno = code
      return count
    #endif
  }
}
