#if os(Linux)
  internal import Foundation
  internal import Wire

  /// An exercise that a fork server works through.
  struct ForkedProgram: RunningProgram {
    /// How far it is.
    private enum Stage {
      /// The server is not ready; with what the exercise gets.
      case waiting([Int32])
      case running
      case ended(ForkReply.Ending)

      /// The server itself has ended.
      case serverGone
    }

    private let server: ForkServer
    private let request: ForkRequest
    private var stage: Stage

    /// - Parameter descriptors: What the exercise gets; closed here as soon as it has been sent.
    init(_ request: ForkRequest, with descriptors: [Int32], by server: ForkServer) {
      (self.request, self.server) = (request, server)
      stage = .waiting(descriptors)
      if server.isReady { ask() }
    }

    private mutating func ask() {
      guard case .waiting(let descriptors) = stage else { return }
      stage = server.send(request, with: descriptors) ? .running : .serverGone
      descriptors.forEach { close($0) }
    }

    private var isUnderWay: Bool {
      switch stage {
      case .waiting, .running: true
      case .ended, .serverGone: false
      }
    }

    var news: Int32? { isUnderWay ? server.socket : nil }

    mutating func hasEnded() -> Bool {
      while isUnderWay, let news = server.news() {
        switch news {
        case .ready: ask()
        case .ended(let ending): stage = .ended(ending)
        case .gone:
          if case .waiting(let descriptors) = stage { descriptors.forEach { close($0) } }
          stage = .serverGone
        }
      }
      return !isUnderWay
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

    func finish(after duration: Duration) -> ProgramEnd {
      guard case .ended(let ending) = stage else { return server.end() }
      server.exerciseEnded(isClean: ending.isClean)
      return ProgramEnd(
        status: ending.status, computing: Double(ending.computing) / 1e6, peakMemory: ending.peakMemory,
        isIndirect: false)
    }
  }
#endif
