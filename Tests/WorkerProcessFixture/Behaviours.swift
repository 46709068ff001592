import Wire

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// What this program can do, by name.
enum Behaviours {
  static let all: [String: @Sendable () -> Void] = crashes.merging(answers) { first, _ in first }
    .merging(limits) { first, _ in first }
    .merging(surroundings) { first, _ in first }
    .merging(leftovers) { first, _ in first }

  private static let crashes: [String: @Sendable () -> Void] = [
    "index": readsBeyondTheEnd,
    "nil": unwrapsNil,
    "overflow": overflows,
    "fatal-error": stopsWithAMessage,
    "recursion": { print(recursesWithoutEnd(0)) },
    "abort": { abort() },
    "bad-pointer": { print(UnsafePointer<Int>(bitPattern: 0x10)?.pointee ?? 0) },
    "killed": { kill(getpid(), SIGKILL) },
  ]

  private static let answers: [String: @Sendable () -> Void] = [
    "answer-twice": {
      Message.answer([1, 2, 3]).send()
      Message.answer([]).send()
    },
    "answer-large": { Message.answer([UInt8](repeating: 7, count: 3 << 20)).send() },
    "object": { Message.objection("no such layer").send() },
    "leave": { Message.leaving.send() },
    "garbage": { writeAll("this is no message", to: Message.descriptor) },
    "half-message": {
      writeAll(Array(Message.answer([1, 2, 3, 4]).bytes.dropLast(2)), to: Message.descriptor)
    },
    "huge-claim": { writeAll([0x41] + [UInt8](repeating: 0xFF, count: 8), to: Message.descriptor) },
    "flood-answers": { while Message.answer([UInt8](repeating: 0, count: 1 << 16)).send() {} },
    "many-messages": { for _ in 0..<50 { Message.answer([]).send() } },
  ]

  private static let limits: [String: @Sendable () -> Void] = [
    "spin": spinsWithoutEnd,
    "sleep": { sleepWithoutEnd() },
    "spin-deaf": {
      for number in [SIGQUIT, SIGTERM, SIGINT, SIGHUP, SIGXCPU] { signal(number, SIG_IGN) }
      spinsWithoutEnd()
    },
    "stop": { kill(getpid(), SIGSTOP) },
    "flood-output": { while writeAll([UInt8](repeating: 0x61, count: 1 << 16), to: STDOUT_FILENO) {} },
    "flood-errors": { while writeAll([UInt8](repeating: 0x61, count: 1 << 16), to: STDERR_FILENO) {} },
    "eat-arrays": {
      var arrays: [[UInt8]] = []
      while true { arrays.append([UInt8](repeating: 1, count: 1 << 20)) }
    },
    "eat-objects": {
      final class Node {
        let next: Node?
        init(_ next: Node?) { self.next = next }
      }
      var last: Node?
      while true { last = Node(last) }
    },
    "large-file": {
      let file = open("large", O_WRONLY | O_CREAT, 0o600)
      while writeAll([UInt8](repeating: 0, count: 1 << 16), to: file) {}
    },
    "many-processes": {
      for _ in 0..<200 { Children.start("sleep") }
      sleepWithoutEnd()
    },
    "many-files": {
      var count = 0
      while open("/dev/null", O_RDONLY) >= 0 { count += 1 }
      print(count < 64)
    },
  ]

  private static let surroundings: [String: @Sendable () -> Void] = [
    "print": {
      print("out")
      writeAll("err\n", to: STDERR_FILENO)
    },
    "exit-3": { exit(3) },
    "parent": { print(getppid()) },
    "kill-parent": {
      kill(getppid(), SIGKILL)
      sleepWithoutEnd()
    },
    "open-parent": { print(open("/proc/\(getppid())/mem", O_RDWR) >= 0) },
    "echo": {
      var chunk = [UInt8](repeating: 0, count: 1 << 16)
      while case let count = read(STDIN_FILENO, &chunk, chunk.count), count > 0 {
        writeAll(Array(chunk[..<count]), to: STDOUT_FILENO)
      }
    },
    "environment": {
      var variable = environ
      while let text = variable.pointee {
        puts(text)
        variable += 1
      }
    },
    "folder": {
      var path = [CChar](repeating: 0, count: 4096)
      getcwd(&path, path.count)
      puts(path)
    },
    "litter": {
      // A file, a folder nobody may enter, and folders nested deeper than a path can say.
      writeAll("x", to: open("file", O_WRONLY | O_CREAT, 0o600))
      mkdir("closed", 0o700)
      writeAll("x", to: open("closed/file", O_WRONLY | O_CREAT, 0o600))
      chmod("closed", 0)
      for _ in 0..<3000 {
        mkdir("nested", 0o700)
        chdir("nested")
      }
    },
    "descriptors": {
      let open = (0..<1024).filter { fcntl(Int32($0), F_GETFD) >= 0 }
      print(open.map(String.init).joined(separator: " "))
    },
    "signals": {
      var blocked = sigset_t()
      sigprocmask(SIG_BLOCK, nil, &blocked)
      print([SIGTERM, SIGPIPE, SIGINT, SIGCHLD].filter { sigismember(&blocked, $0) != 0 }.count)
    },
  ]

  private static let leftovers: [String: @Sendable () -> Void] = [
    // The child has the worker's pipes and session.
    "leave-child": { print(Children.start("sleep")) },
    // The child has the worker's pipes and a session of its own.
    "leave-fled-child": { print(Children.start("sleep-deaf", flees: true)) },
    // The grandchild's parent is gone before the worker is.
    "leave-fled-grandchild": {
      var status = Int32(0)
      waitpid(Children.start("leave-fled-child", flees: true), &status, 0)
    },
    "sleep-deaf": {
      for number in [SIGTERM, SIGHUP, SIGINT] { signal(number, SIG_IGN) }
      sleepWithoutEnd()
    },
    "leave-child-and-sleep": {
      print(Children.start("sleep-deaf", flees: true))
      fflush(nil)
      sleepWithoutEnd()
    },
    // Runs long enough for others to end, and has a child of its own for as long.
    "slow-echo": {
      var status = Int32(0)
      let child = Children.start("nap")
      waitpid(child, &status, 0)
      exit(status)
    },
    "nap": { usleep(100_000) },
    "close-all": {
      for descriptor in 0..<64 { close(Int32(descriptor)) }
    },
    "close-all-and-sleep": {
      for descriptor in 0..<64 { close(Int32(descriptor)) }
      sleepWithoutEnd()
    },
  ]

  private static func sleepWithoutEnd() {
    while true { sleep(1000) }
  }

  @discardableResult
  private static func writeAll(_ text: String, to descriptor: Int32) -> Bool {
    writeAll(Array(text.utf8), to: descriptor)
  }

  @discardableResult
  private static func writeAll(_ bytes: [UInt8], to descriptor: Int32) -> Bool {
    var sent = 0
    while sent < bytes.count {
      let count = bytes[sent...].withUnsafeBytes { write(descriptor, $0.baseAddress, $0.count) }
      guard count > 0 else { return false }
      sent += count
    }
    return true
  }
}
