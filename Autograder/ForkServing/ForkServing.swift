#if os(Linux)
  internal import CForkServer
  internal import Glibc
  internal import Wire

  /// Works through one exercise after the other, each in a copy of this process.
  ///
  /// Loading a program costs more than most exercises do. The copies share nothing but what was loaded: none of the students'
  /// code has run in the original, which never calls any, and each copy has its limits before it does.
  public enum ForkServing {
    /// The descriptor on which the grader asks.
    private static let descriptor: Int32 = 3

    /// Serves until nobody can ask any more.
    ///
    /// - Parameter work: Works through an exercise, in a copy of the process.
    public static func serve(_ work: (_ exercise: String) -> Never) -> Never {
      // A copy could otherwise write into the memory of the original, and so into that of the next.
      fork_server_set_open(0)
      let contents = FolderContents.paths(below: ".")
      guard send(.ready) else { _exit(1) }
      while let (request, descriptors) = receive() {
        let child = fork()
        if child == 0 {
          prepare(for: request, with: descriptors)
          work(request.exercise)
        }
        descriptors.forEach { close($0) }
        guard send(.ended(ending(of: child, contentsBefore: contents))) else { break }
      }
      _exit(0)
    }

    private static func receive() -> (ForkRequest, [Int32])? {
      var bytes = [UInt8](repeating: 0, count: ForkRequest.longest)
      var descriptors = [Int32](repeating: -1, count: Int(FORK_SERVER_DESCRIPTORS))
      let count = fork_server_receive(descriptor, &bytes, bytes.count, &descriptors, 1)
      guard count > 0, let request = ForkRequest(Array(bytes[..<count])), !descriptors.contains(-1) else {
        return nil
      }
      return (request, descriptors)
    }

    private static func send(_ reply: ForkReply) -> Bool {
      let bytes = reply.bytes
      return fork_server_send(descriptor, bytes, bytes.count, nil) == 0
    }

    /// Copies the process.
    ///
    /// The user may have as many processes as there can be: while the grader ends another exercise that multiplies, this one waits. How
    /// long, is the grader's affair.
    private static func fork() -> pid_t {
      while true {
        let child = fork_server_fork()
        if child >= 0 { return child }
        guard errno == EAGAIN else { fail("fork") }
        usleep(5000)
      }
    }

    /// Waits for the end of a copy.
    private static func ending(of child: pid_t, contentsBefore: Set<String>?) -> ForkReply.Ending {
      var (status, usage) = (Int32(0), rusage())
      while wait4(child, &status, 0, &usage) < 0 && errno == EINTR {}
      let computing = [usage.ru_utime, usage.ru_stime].map { $0.tv_sec * 1_000_000 + Int($0.tv_usec) }
      return ForkReply.Ending(
        status: status, computing: computing[0] + computing[1], peakMemory: usage.ru_maxrss,
        isClean: contentsBefore != nil && FolderContents.paths(below: ".") == contentsBefore)
    }

    // MARK: In the copy

    private static func prepare(for request: ForkRequest, with descriptors: [Int32]) {
      ParentDeath.endsThisProcess()
      setsid()
      guard fork_server_take(descriptors) == 0 else { fail("take descriptors") }
      guard setLimits(request) else { fail("set limits") }
      fork_server_set_open(1)
    }

    private static func fail(_ action: String) -> Never {
      let message = "Worker: cannot \(action): \(String(cString: strerror(errno)))\n"
      _ = message.withCString { write(STDERR_FILENO, $0, strlen($0)) }
      _exit(64)
    }

    private static func setLimits(_ request: ForkRequest) -> Bool {
      // The soft limit sends SIGXCPU; a program that takes no notice is killed by the hard one.
      set(RLIMIT_CPU, request.cpuTime, hard: request.cpuTime + 1) && set(RLIMIT_FSIZE, request.fileSize)
        && set(RLIMIT_NOFILE, request.openFiles) && set(RLIMIT_AS, request.memory)
    }

    /// Sets a limit; what is lower already stays so.
    private static func set(_ resource: __rlimit_resource, _ value: Int, hard: Int? = nil) -> Bool {
      var limit = rlimit()
      guard getrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 else { return false }
      limit.rlim_max = min(limit.rlim_max, rlim_t(hard ?? value))
      limit.rlim_cur = min(limit.rlim_max, rlim_t(value))
      return setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0
    }
  }
#endif
