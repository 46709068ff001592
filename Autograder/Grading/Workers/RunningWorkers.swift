internal import Foundation

/// All workers of this grader that run at the moment, and the processes that they have started.
///
/// Every worker leads a session of its own. On Linux the grader adopts what its workers leave behind, also from other
/// sessions; elsewhere only a worker's process group is found again.
enum RunningWorkers {
  private static let lock = NSLock()
  nonisolated(unsafe) private static var pids: Set<pid_t> = []

  /// Starts a worker, one at a time, so that no other gets its descriptors.
  static func start<Others>(
    _ spawn: () throws(WorkerStartError) -> (pid: pid_t, others: Others)
  ) throws(WorkerStartError) -> (pid: pid_t, others: Others) {
    try whileNoneStarts { () throws(WorkerStartError) in
      _ = (adoptsOrphans, keepsTheDead)
      let started = try spawn()
      pids.insert(started.pid)
      return started
    }
  }

  /// Does what no worker may be started during.
  static func whileNoneStarts<Result>(
    _ action: () throws(WorkerStartError) -> Result
  ) throws(WorkerStartError) -> Result {
    lock.lock()
    defer { lock.unlock() }
    return try action()
  }

  /// Takes note of a worker's end, once its family is gone; until then its number can be no other process's.
  static func reap(_ worker: pid_t) -> (status: Int32, usage: rusage) {
    lock.lock()
    defer { lock.unlock() }
    pids.remove(worker)
    var (status, usage) = (Int32(0), rusage())
    while wait4(worker, &status, 0, &usage) < 0 && errno == EINTR {}
    return (status, usage)
  }

  /// Kills all workers, and what they have started, and waits for their end; no new one is started after that.
  static func killAll() {
    // Never unlocked: the grader is about to end.
    lock.lock()
    for pid in pids { kill(-pid, SIGKILL) }
    #if os(Linux)
      let deadline = SuspendingClock.now.advanced(by: .seconds(20))
      for pid in pids {
        while SuspendingClock.now < deadline, killRelatives(of: pid, in: ProcessTable.current()) {
          usleep(500)
        }
      }
    #endif
    for pid in pids { waitpid(pid, nil, 0) }
  }

  /// Kills whatever a worker has left behind.
  ///
  /// The worker itself has ended and is not yet reaped.
  ///
  /// - Parameter duration: How long it ran. In the shortest time it cannot have used up all process numbers, so it is
  ///   enough to look at those given out since.
  static func endFamily(of worker: pid_t, after duration: Duration = .seconds(1)) {
    kill(-worker, SIGKILL)
    #if os(Linux)
      let wasShort = duration < .milliseconds(50)
      let deadline = SuspendingClock.now.advanced(by: .seconds(2))
      while killFamily(of: worker, wasShort: wasShort), SuspendingClock.now < deadline { usleep(500) }
    #endif
  }

  /// Whether ended children wait to be reaped.
  ///
  /// A program whose parent ignored SIGCHLD would not learn how they ended.
  private static let keepsTheDead: Bool = {
    let former = signal(SIGCHLD, SIG_DFL)
    let ignored = 1
    if let former, unsafeBitCast(former, to: Int.self) > ignored { signal(SIGCHLD, former) }
    return true
  }()

  #if os(Linux)
    /// How many processes a worker has beside itself, and how much memory they all use, in bytes.
    static func familySize(of worker: pid_t) -> (processes: Int, memory: Int) {
      lock.lock()
      defer { lock.unlock() }
      let table = ProcessTable.current()
      let members = family(of: worker, in: table)
      let own = table.first { $0.pid == worker }?.residentMemory ?? 0
      return (members.count, members.map(\.residentMemory).reduce(own, +))
    }

    /// Waits for the dead among the adopted processes: those in a session of their own that are no workers of this grader.
    ///
    /// Whoever waits for just any child, as Swift Testing does, would come upon them again and again.
    static func reapAdopted() {
      lock.lock()
      defer { lock.unlock() }
      let (grader, session) = (getpid(), getsid(0))
      for process in ProcessTable.current()
      where process.isZombie && process.parent == grader && process.session != session
        && !pids.contains(process.pid)
      {
        waitpid(process.pid, nil, WNOHANG)
      }
    }

    /// How long some processes had to wait for a processor: the one that waited longest.
    static func waitingTime(of pids: [pid_t]) -> Duration {
      pids.map(ProcessTable.waitingTime).max() ?? .zero
    }

    /// Sends `signal` to those processes of a family that have started none themselves: to the program in a sandbox, not to
    /// the sandbox.
    static func signalLeaves(among members: [ProcessEntry], _ signal: Int32) {
      let parents = Set(members.map(\.parent))
      for process in members where !parents.contains(process.pid) { kill(process.pid, signal) }
    }

    /// The processes that a worker has started, and those they have.
    ///
    /// - Parameter startedSince: A process before which nobody is looked for; see ``ProcessTable/current(startedSince:)``.
    static func family(of worker: pid_t, startedSince first: pid_t? = nil) -> [ProcessEntry] {
      lock.lock()
      defer { lock.unlock() }
      return family(of: worker, in: first.map(ProcessTable.current(startedSince:)) ?? ProcessTable.current())
    }

    /// Kills what is left of a worker's family; false if nothing is.
    ///
    /// A process is killed while it is the grader's child, when its number cannot have been given to another one; its
    /// own children are then the grader's, and their turn comes next. The worker's session is the exception, for
    /// systems where orphans are not adopted.
    private static func killFamily(of worker: pid_t, wasShort: Bool) -> Bool {
      lock.lock()
      defer { lock.unlock() }
      let table = wasShort ? ProcessTable.current(startedSince: worker) : ProcessTable.current()
      return killRelatives(of: worker, in: table)
    }

    private static func killRelatives(of worker: pid_t, in table: [ProcessEntry]) -> Bool {
      let grader = getpid()
      let left = family(of: worker, in: table)
      for process in left where process.parent == grader || process.session == worker {
        kill(process.pid, SIGKILL)
        if process.parent == grader { waitpid(process.pid, nil, WNOHANG) }
      }
      return !left.isEmpty
    }

    /// The processes that a worker has started, and those they have.
    private static func family(of worker: pid_t, in table: [ProcessEntry]) -> [ProcessEntry] {
      guard let leader = table.first(where: { $0.pid == worker }) else { return [] }
      let (grader, session) = (getpid(), getsid(0))
      var members: Set<pid_t> = [worker]
      for process in table where !pids.contains(process.pid) {
        // An adopted process in a session of its own: the grader starts none itself but workers. Should it be another
        // worker's, it is one that fled from there.
        let hasFled =
          process.parent == grader && process.session != session && !pids.contains(process.session)
          && process.startTime >= leader.startTime
        if process.session == worker || hasFled { members.insert(process.pid) }
      }
      var count = 0
      while count < members.count {
        count = members.count
        for process in table where members.contains(process.parent) && !pids.contains(process.pid) {
          members.insert(process.pid)
        }
      }
      return table.filter {
        $0.pid != worker && members.contains($0.pid) && !($0.isZombie && $0.parent != grader)
      }
    }

    /// Whether orphans become this process's children.
    ///
    /// `prctl` takes a variable number of arguments, so Swift does not import it; on Linux these are passed like any
    /// others.
    private static let adoptsOrphans: Bool = {
      let setChildSubreaper: Int32 = 36
      typealias Function = @convention(c) (Int32, UInt, UInt, UInt, UInt) -> Int32
      guard let address = dlsym(dlopen(nil, RTLD_NOW), "prctl") else { return false }
      return unsafeBitCast(address, to: Function.self)(setChildSubreaper, 1, 0, 0, 0) == 0
    }()
  #else
    private static let adoptsOrphans = false
  #endif
}
