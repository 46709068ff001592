internal import Foundation

/// A program that was started for one piece of work.
struct SpawnedProgram: RunningProgram {
  let pid: pid_t

  /// Whether another program runs it, such as a sandbox.
  let isIndirect: Bool

  var news: Int32? { nil }

  /// It stays unreaped, so its number and its group's remain its own.
  func hasEnded() -> Bool {
    var info = siginfo_t()
    guard waitid(P_PID, id_t(pid), &info, WEXITED | WNOHANG | WNOWAIT) == 0 else { return errno != EINTR }
    return info.si_signo != 0
  }

  var waitingTime: Duration {
    #if os(Linux)
      RunningWorkers.waitingTime(of: [pid] + RunningWorkers.family(of: pid).map(\.pid))
    #else
      .zero
    #endif
  }

  var familySize: (processes: Int, memory: Int) {
    #if os(Linux)
      RunningWorkers.familySize(of: pid)
    #else
      (0, 0)
    #endif
  }

  func askForBacktrace() {
    #if os(Linux)
      guard !isIndirect else {
        return RunningWorkers.signalLeaves(among: RunningWorkers.family(of: pid), SIGQUIT)
      }
    #endif
    Foundation.kill(pid, SIGQUIT)
    Foundation.kill(pid, SIGCONT)
  }

  func kill() {
    Foundation.kill(-pid, SIGKILL)
  }

  func finish(after duration: Duration) -> ProgramEnd {
    RunningWorkers.endFamily(of: pid, after: duration)
    let (status, usage) = RunningWorkers.reap(pid)
    return ProgramEnd(status: status, usage: usage, isIndirect: isIndirect)
  }
}
