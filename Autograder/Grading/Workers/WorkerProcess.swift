internal import Foundation
internal import Wire

/// A program to be run, and what it may use.
struct WorkerCommand {
  let executable: String
  let arguments: [String]
  let standardInput: [UInt8]
  var timeout: Double = 10
  var maximumOutput = 1 << 20
  var maximumAnswer = 16 << 20
  var maximumMessages = 1000
}

/// How a worker ended.
enum WorkerEnding: Equatable, Sendable {
  case exited(Int32)
  case signalled(Int32)
  case exceeded(String)
}

/// What came of a run.
struct WorkerRun {
  let messages: [Message]
  let wireFailure: MessageDecoder.Failure?
  let ending: WorkerEnding
  let standardOutput: [UInt8]
  let standardError: [UInt8]
  let seconds: Double
}

/// A worker could not be started.
struct WorkerStartError: Error, CustomStringConvertible {
  let description: String
}

/// Runs one untrusted program and says exactly what happened.
struct WorkerProcess {
  let command: WorkerCommand

  /// Held while descriptors that are not close-on-exec yet exist, so that no other worker inherits them.
  private static let spawning = NSLock()

  func run() throws -> WorkerRun {
    let (input, output, errors, answers, pid) = try Self.spawning.withLock {
      let pipes = (try Pipe.make(), try Pipe.make(), try Pipe.make(), try Pipe.make())
      return (pipes.0, pipes.1, pipes.2, pipes.3, try spawn(pipes.0, pipes.1, pipes.2, pipes.3))
    }
    for pipe in [output, errors, answers] { close(pipe.writing) }
    close(input.reading)
    var session = Session(command: command, pid: pid, input: input.writing, streams: [output.reading, errors.reading, answers.reading])
    return session.follow()
  }

  private func spawn(_ input: Pipe, _ output: Pipe, _ errors: Pipe, _ answers: Pipe) throws -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, input.reading, 0)
    posix_spawn_file_actions_adddup2(&actions, output.writing, 1)
    posix_spawn_file_actions_adddup2(&actions, errors.writing, 2)
    posix_spawn_file_actions_adddup2(&actions, answers.writing, Message.descriptor)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var defaults = sigset_t()
    sigfillset(&defaults)
    posix_spawnattr_setsigdefault(&attributes, &defaults)
    posix_spawnattr_setpgroup(&attributes, 0)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETPGROUP) | Int16(POSIX_SPAWN_SETSIGDEF))
    let environment = [
      "SWIFT_BACKTRACE=enable=yes,color=no,threads=crashed,images=none,registers=none,interactive=no",
      "PATH=/usr/bin:/bin", "LANG=C.UTF-8",
    ]
    var pid = pid_t()
    let status = withStrings([command.executable] + command.arguments) { arguments in
      withStrings(environment) { environment in
        posix_spawn(&pid, command.executable, &actions, &attributes, arguments, environment)
      }
    }
    guard status == 0 else {
      throw WorkerStartError(description: "cannot start \(command.executable): \(String(cString: strerror(status)))")
    }
    return pid
  }

  private func withStrings<Result>(
    _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
  ) -> Result {
    let copies = strings.map { strdup($0) }
    defer { copies.forEach { free($0) } }
    return body(copies + [nil])
  }
}

struct Pipe {
  let reading: Int32
  let writing: Int32

  static func make() throws -> Pipe {
    var ends: [Int32] = [0, 0]
    guard pipe(&ends) == 0 else {
      throw WorkerStartError(description: "cannot make a pipe: \(String(cString: strerror(errno)))")
    }
    // Never one of the numbers that the child's descriptors get.
    return Pipe(reading: above(ends[0]), writing: above(ends[1]))
  }

  private static func above(_ descriptor: Int32) -> Int32 {
    let moved = fcntl(descriptor, F_DUPFD_CLOEXEC, 10)
    close(descriptor)
    return moved
  }
}

/// Follows a running worker to its end.
private struct Session {
  let command: WorkerCommand
  let pid: pid_t
  var input: Int32
  var streams: [Int32]
  var captured: [[UInt8]] = [[], []]
  var decoder: MessageDecoder
  var sent = 0
  var exceeded: String?

  init(command: WorkerCommand, pid: pid_t, input: Int32, streams: [Int32]) {
    self.command = command
    self.pid = pid
    self.input = input
    self.streams = streams
    decoder = MessageDecoder(maximumPayload: command.maximumAnswer, maximumMessages: command.maximumMessages)
    for descriptor in streams + [input] {
      _ = fcntl(descriptor, F_SETFL, O_NONBLOCK)
    }
  }

  mutating func follow() -> WorkerRun {
    let start = DispatchTime.now().uptimeNanoseconds
    func elapsed() -> Double { Double(DispatchTime.now().uptimeNanoseconds - start) / 1e9 }
    var status: Int32 = 0
    var isReaped = false
    var deadline = command.timeout
    while true {
      poll(milliseconds: isReaped ? 0 : 20)
      if isReaped { break }
      if waitpid(pid, &status, WNOHANG) == pid { isReaped = true }
      if !isReaped && elapsed() > deadline {
        if exceeded == nil {
          let seconds = command.timeout.rounded() == command.timeout ? "\(Int(command.timeout))" : "\(command.timeout)"
          exceeded = "\(seconds) s without an answer"
          kill(pid, SIGQUIT)
          deadline += 2
        } else {
          kill(-pid, SIGKILL)
        }
      }
      if streams.allSatisfy({ $0 < 0 }) && !isReaped { usleep(500) }
    }
    kill(-pid, SIGKILL)
    for index in 0..<3 { drain(index) }
    decoder.finish()
    for descriptor in streams + [input] where descriptor >= 0 { close(descriptor) }
    let ending: WorkerEnding =
      exceeded.map { .exceeded($0) }
      ?? (status & 0x7F == 0 ? .exited((status >> 8) & 0xFF) : .signalled(status & 0x7F))
    return WorkerRun(
      messages: decoder.messages, wireFailure: decoder.failure, ending: ending,
      standardOutput: captured[0], standardError: captured[1], seconds: elapsed())
  }

  private mutating func poll(milliseconds: Int32) {
    var entries = streams.map { pollfd(fd: $0, events: Int16(POLLIN), revents: 0) }
    entries.append(pollfd(fd: input, events: Int16(POLLOUT), revents: 0))
    guard Glibc.poll(&entries, nfds_t(entries.count), milliseconds) > 0 else { return }
    for index in 0..<3 where entries[index].revents != 0 { drain(index) }
    if entries[3].revents != 0 { feed() }
  }

  private mutating func feed() {
    guard input >= 0 else { return }
    signal(SIGPIPE, SIG_IGN)
    let count = command.standardInput[sent...].withUnsafeBytes { write(input, $0.baseAddress, $0.count) }
    if count > 0 { sent += count }
    if sent == command.standardInput.count || (count < 0 && errno != EAGAIN && errno != EINTR) {
      close(input)
      input = -1
    }
  }

  private mutating func drain(_ index: Int) {
    guard streams[index] >= 0 else { return }
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    while true {
      let count = read(streams[index], &chunk, chunk.count)
      if count < 0 && errno == EINTR { continue }
      if count < 0 && errno == EAGAIN { return }
      guard count > 0 else {
        close(streams[index])
        streams[index] = -1
        return
      }
      if index == 2 {
        decoder.feed(chunk[..<count])
      } else {
        captured[index] += chunk[..<count].prefix(command.maximumOutput - captured[index].count)
        if captured[index].count >= command.maximumOutput, exceeded == nil {
          exceeded = "printed more than \(command.maximumOutput >> 20) MiB"
          kill(-pid, SIGKILL)
        }
      }
    }
  }
}
