#if os(Linux)
  import Foundation

  /// A program in a terminal of its own, as a student sees it.
  final class PseudoTerminal {
    private let terminal: Int32
    private(set) var output = ""

    /// The program's process.
    let pid: pid_t

    /// Starts a program in a terminal of so many columns.
    ///
    /// - Parameter environment: What is added to a small environment.
    init(
      _ program: String, _ arguments: [String], in folder: String, columns: UInt16, environment: [String] = []
    ) throws {
      // The C library's functions for this are hidden from Swift; these are the kernel's requests beneath them.
      let (setLock, getNumber) = (UInt(0x4004_5431), UInt(0x8004_5430))
      terminal = open("/dev/ptmx", O_RDWR | O_NOCTTY)
      var (isLocked, number) = (Int32(0), UInt32(0))
      guard terminal >= 0, ioctl(terminal, setLock, &isLocked) == 0, ioctl(terminal, getNumber, &number) == 0
      else { throw POSIXError(.ENOTTY) }
      let name = "/dev/pts/\(number)"
      var size = winsize(ws_row: 40, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
      _ = ioctl(terminal, UInt(TIOCSWINSZ), &size)
      _ = fcntl(terminal, F_SETFD, FD_CLOEXEC)

      var actions = posix_spawn_file_actions_t()
      posix_spawn_file_actions_init(&actions)
      defer { posix_spawn_file_actions_destroy(&actions) }
      posix_spawn_file_actions_addopen(&actions, 0, name, O_RDWR, 0)
      posix_spawn_file_actions_adddup2(&actions, 0, 1)
      posix_spawn_file_actions_adddup2(&actions, 0, 2)
      // The shell stays in between: a child of the tests in a session of its own would be taken for one that has fled from a
      // worker of theirs.
      let script = #"cd "$1" && shift && setsid -c "$@"; exit $?"#
      let shell = ["/bin/sh", "-c", script, "sh", folder, program] + arguments
      let words = shell.map { strdup($0) } + [nil]
      let path = ProcessInfo.processInfo.environment["PATH"] ?? "/usr/bin:/bin"
      let home = ProcessInfo.processInfo.environment["HOME"] ?? "/"
      let values =
        (["PATH=\(path)", "HOME=\(home)", "TERM=xterm-256color"] + environment).map { strdup($0) } + [nil]
      defer { (words + values).forEach { free($0) } }
      var pid = pid_t()
      let code = posix_spawn(&pid, "/bin/sh", &actions, nil, words, values)
      guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EIO) }
      self.pid = pid
    }

    deinit {
      // The program loses its terminal, ends its workers, and then itself.
      close(terminal)
      while waitpid(pid, nil, 0) < 0, errno == EINTR {}
    }

    /// Reads until `text` has come, the program has ended, or much time has gone by; whether it has come.
    func wait(for text: String, seconds: Double = 600) -> Bool {
      let deadline = Date(timeIntervalSinceNow: seconds)
      while !plain.contains(text), Date() < deadline {
        guard read() else { break }
      }
      return plain.contains(text)
    }

    /// Reads until the program has ended; its exit status, or 128 and the number of the signal that ended it.
    func waitForEnd() -> Int32 {
      while read() {}
      var status: Int32 = 0
      while waitpid(pid, &status, 0) < 0, errno == EINTR {}
      return status & 0x7F == 0 ? (status >> 8) & 0xFF : 128 + (status & 0x7F)
    }

    /// Types a key, such as Ctrl-C.
    func type(_ byte: UInt8) {
      var byte = byte
      _ = Foundation.write(terminal, &byte, 1)
    }

    /// What was printed, without colours and without what was written over.
    var plain: String {
      output.replacing(#/\u{1B}\[[0-9;]*[A-Za-z]/#, with: "").replacing("\r\n", with: "\n")
        .split(separator: "\n", omittingEmptySubsequences: false)
        .map { line in line.lastIndex(of: "\r").map { line[line.index(after: $0)...] } ?? line }
        .joined(separator: "\n")
    }

    private func read() -> Bool {
      var entry = pollfd(fd: terminal, events: Int16(POLLIN), revents: 0)
      guard poll(&entry, 1, 1000) != 0 else { return true }
      var chunk = [UInt8](repeating: 0, count: 4096)
      let count = Foundation.read(terminal, &chunk, chunk.count)
      // The other side closed is EIO on Linux.
      guard count > 0 else { return count < 0 && errno == EINTR }
      output += String(decoding: chunk[..<count], as: UTF8.self)
      return true
    }
  }
#endif
