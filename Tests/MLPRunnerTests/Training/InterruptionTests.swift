import Foundation
import Testing

@testable import mlp

struct InterruptionTests {
  @Test func anUninterruptedProgramGoesOn() {
    #expect(throws: Never.self) { try Interruption.holdBack { try Interruption.check() } }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func signalsAreHeldBackUntilAskedFor(signal: Int32) async {
    // In a process of its own: a signal that is not held back would end it.
    await #expect(processExitsWith: .exitCode(130)) { [signal] in
      try Interruption.holdBack {
        _ = pthread_kill(pthread_self(), signal)
        do {
          try Interruption.check()
        } catch is Interruption {
          try Interruption.check()
          exit(130)
        }
      }
      exit(1)
    }
  }

  @Test func afterwardsASignalEndsTheProgram() async {
    await #expect(processExitsWith: .signal(SIGINT)) {
      Interruption.holdBack {}
      raise(SIGINT)
    }
  }
}
