import Foundation
import Testing

@testable import mlp

/// Lets the signals through on this thread, as on the main thread of a program; test threads hold them back.
private func letSignalsThrough() {
  var signals = sigset_t()
  sigemptyset(&signals)
  sigaddset(&signals, SIGINT)
  sigaddset(&signals, SIGTERM)
  pthread_sigmask(SIG_UNBLOCK, &signals, nil)
  // A program that was started in the background may have been told to ignore them.
  signal(SIGINT, SIG_DFL)
  signal(SIGTERM, SIG_DFL)
}

struct InterruptionTests {
  @Test func anUninterruptedProgramGoesOn() {
    #expect(throws: Never.self) { try Interruption.holdBack { try Interruption.check() } }
  }

  // In processes of their own: a signal that is not held back ends the process.

  @Test(arguments: [SIGINT, SIGTERM])
  func signalsAreHeldBackUntilAskedFor(signal: Int32) async {
    await #expect(processExitsWith: .exitCode(130)) { [signal] in
      letSignalsThrough()
      try Interruption.holdBack {
        raise(signal)
        do {
          try Interruption.check()
        } catch is Interruption {
          // It is used up now.
          try Interruption.check()
          exit(130)
        }
      }
      exit(1)
    }
  }

  @Test(arguments: [SIGINT, SIGTERM])
  func afterwardsASignalEndsTheProgram(signal: Int32) async {
    await #expect(processExitsWith: .signal(signal)) { [signal] in
      letSignalsThrough()
      Interruption.holdBack {}
      raise(signal)
    }
  }
}
