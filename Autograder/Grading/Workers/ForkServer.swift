#if os(Linux)
  internal import CForkServer
  internal import Foundation
  internal import Wire

  /// A worker that has loaded everything and works through exercises in copies of itself, one at a time.
  ///
  /// It is started under the limits of the first exercise, and in the sandbox. It serves on as long as nothing is left of an exercise:
  /// no process, no file. After anything else it is ended, and who comes next gets a new one.
  final class ForkServer {
    let pid: pid_t

    /// Where requests go and replies come from.
    let socket: Int32

    /// Whether it can be given another exercise.
    private(set) var isUsable = true

    private let isIndirect: Bool
    private let lastWords: Int32
    private let folder: String
    private let beginning = SuspendingClock.now

    /// The server itself and the sandbox around it; known as soon as it is ready.
    private var idleFamily: Set<pid_t>?

    /// Whether it works through an exercise.
    private var isAsked = false

    /// Starts a server.
    ///
    /// - Parameter command: The worker, its limits and what runs it; the arguments do not matter.
    init(_ command: WorkerCommand) throws(WorkerStartError) {
      let folder = try PrivateFolder.create()
      do throws(WorkerStartError) {
        var command = command
        command.arguments = [Self.option]
        let (pid, ends) = try Self.start(Launch(command: command, folder: folder))
        (self.pid, socket, lastWords) = (pid, ends.socket, ends.lastWords)
      } catch {
        PrivateFolder.remove(folder)
        throw error
      }
      isIndirect = !command.prefix.isEmpty
      self.folder = folder
    }

    private static let option = "--serve"

    private static func start(
      _ launch: Launch
    ) throws(WorkerStartError) -> (pid: pid_t, others: (socket: Int32, lastWords: Int32)) {
      try RunningWorkers.start { () throws(WorkerStartError) in
        var ends: [Int32] = [-1, -1]
        guard fork_server_sockets(&ends) == 0 else {
          throw .refused(action: "make a pair of sockets", code: errno)
        }
        var words: Pipe?
        let nothing = open("/dev/null", O_RDONLY | O_CLOEXEC)
        do throws(WorkerStartError) {
          let pipe = try Pipe()
          words = pipe
          let pid = try launch.spawn(with: [nothing, pipe.writing, pipe.writing, ends[1]])
          for end in [nothing, pipe.writing, ends[1]] { Foundation.close(end) }
          _ = fcntl(pipe.reading, F_SETFL, O_NONBLOCK)
          return (pid, (ends[0], pipe.reading))
        } catch {
          for end in ends + [nothing] { Foundation.close(end) }
          words?.close()
          throw error
        }
      }
    }

    /// Ends the server, unless that has been done.
    func close() {
      if isUsable { _ = end() }
    }

    /// What is new; `nil` if nothing is.
    ///
    /// What makes no sense, or makes none now, is taken for the server's end.
    func news() -> News? {
      var bytes = [UInt8](repeating: 0, count: ForkReply.longest + 1)
      let count = fork_server_receive(socket, &bytes, bytes.count, nil, 0)
      if count < 0, errno == EAGAIN { return nil }
      guard count > 0 else { return .gone }
      switch ForkReply(Array(bytes[..<count])) {
      case .ready where !isReady:
        idleFamily = Set(RunningWorkers.family(of: pid).map(\.pid))
        return .ready
      case .ended(let ending) where isAsked:
        isAsked = false
        return .ended(ending)
      default: return .gone
      }
    }

    /// What a server may do next.
    enum News {
      case ready
      case ended(ForkReply.Ending)
      case gone
    }

    /// Asks for an exercise; false if nobody is there to be asked.
    ///
    /// - Parameter descriptors: Those that the exercise gets, `FORK_SERVER_DESCRIPTORS` of them.
    func send(_ request: ForkRequest, with descriptors: [Int32]) -> Bool {
      let bytes = request.bytes
      isAsked = fork_server_send(socket, bytes, bytes.count, descriptors) == 0
      return isAsked
    }

    /// Whether the server is ready.
    var isReady: Bool { idleFamily != nil }

    /// The processes that an exercise has, its own and what it has started.
    var exercise: [ProcessEntry] {
      // In so short a time an exercise cannot have used up all process numbers.
      let isYoung = SuspendingClock.now - beginning < .milliseconds(500)
      return RunningWorkers.family(of: pid, startedSince: isYoung ? pid : nil).filter {
        idleFamily?.contains($0.pid) != true
      }
    }

    /// Takes note that an exercise has ended: a server with whom it has left something is ended.
    func exerciseEnded(isClean: Bool) {
      if !isClean || !exercise.isEmpty { close() }
    }

    /// Ends the server, once, and all that it has started.
    func end() -> ProgramEnd {
      isUsable = false
      // Without anybody to ask, it ends by itself; a moment later it is killed.
      Foundation.close(socket)
      RunningWorkers.endFamily(of: pid)
      let (status, usage) = RunningWorkers.reap(pid)
      var words = [UInt8](repeating: 0, count: 1 << 12)
      let count = max(0, read(lastWords, &words, words.count))
      Foundation.close(lastWords)
      PrivateFolder.remove(folder)
      return ProgramEnd(
        status: status, usage: usage, isIndirect: isIndirect, lastWords: Array(words[..<count]))
    }
  }
#endif
