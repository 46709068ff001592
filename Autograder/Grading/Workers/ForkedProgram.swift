#if os(Linux)
  internal import Foundation
  internal import Wire

  /// An exercise that a fork server works through.
  struct ForkedProgram: RunningProgram {
    private let server: ForkServer
    private let request: ForkRequest

    /// What the exercise gets; closed here as soon as it has been sent.
    private var descriptors: [Int32]

    private var ending: ForkReply.Ending?
    private var isGone = false

    init(_ request: ForkRequest, with descriptors: [Int32], by server: ForkServer) {
      (self.request, self.descriptors, self.server) = (request, descriptors, server)
      if server.isReady { ask() }
    }

    private mutating func ask() {
      if !server.send(request, with: descriptors) { isGone = true }
      descriptors.forEach { close($0) }
      descriptors = []
    }

    var news: Int32? { isGone ? nil : server.socket }

    mutating func hasEnded() -> Bool {
      while !isGone, ending == nil, let news = server.news() {
        switch news {
        case .reply(.ready): ask()
        case .reply(.ended(let ending)): self.ending = ending
        case .gone: isGone = true
        }
      }
      return isGone || ending != nil
    }

    var waitingTime: Duration { RunningWorkers.waitingTime(of: server.exercise.map(\.pid)) }

    var familySize: (processes: Int, memory: Int) {
      let members = server.exercise
      return (max(0, members.count - 1), members.map(\.residentMemory).reduce(0, +))
    }

    func askForBacktrace() {
      RunningWorkers.signalLeaves(among: server.exercise, SIGQUIT)
    }

    func kill() {
      Foundation.kill(-server.pid, SIGKILL)
    }

    mutating func finish(after duration: Duration) -> ProgramEnd {
      defer { descriptors.forEach { close($0) } }
      guard let ending, !isGone else {
        return server.end() ?? ProgramEnd(status: 0, usage: rusage(), isIndirect: false)
      }
      server.exerciseEnded(isClean: ending.isClean)
      return ProgramEnd(
        status: ending.status, computing: Double(ending.computing) / 1e6, peakMemory: ending.peakMemory,
        isIndirect: false)
    }
  }
#endif
