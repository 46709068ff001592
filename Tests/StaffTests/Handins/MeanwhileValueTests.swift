import Foundation
import Testing

@testable import Staff

@Suite struct MeanwhileValueTests {
  private struct Problem: Error {}

  @Test func theValueIsTheWorksForAllWhoAsk() throws {
    let value = MeanwhileValue { 7 }
    #expect(try value.value() == 7)
    #expect(try value.value() == 7)
  }

  @Test func whatTheWorkThrowsIsThrownWhereItIsAskedFor() {
    let value = MeanwhileValue<Int> { throw Problem() }
    #expect(throws: Problem.self) { try value.value() }
  }

  @Test func itIsWorkedOutBesideWhatElseIsDone() throws {
    let gate = DispatchSemaphore(value: 0)
    let value = MeanwhileValue {
      gate.wait()
      return true
    }
    // Here the work is not done, and whoever started it goes on.
    gate.signal()
    #expect(try value.value())
  }
}
