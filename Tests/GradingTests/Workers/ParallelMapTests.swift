import Foundation
import Testing

@testable import Grading

@Suite("parallelMap")
struct ParallelMapTests {
  @Test(arguments: [0, 1, 2, 7, 100], [-1, 0, 1, 3, 1000])
  func resultsAreInOrder(count: Int, jobs: Int) {
    let items = Array(0..<count)
    #expect(parallelMap(items, jobs: jobs) { $0 * $0 } == items.map { $0 * $0 })
  }

  @Test("As many run at once as jobs are allowed, and no more")
  func concurrency() {
    let gauge = Gauge()
    _ = parallelMap(Array(0..<12), jobs: 3) { _ in
      gauge.enter()
      // All three are here before one goes on.
      gauge.wait(for: 3)
      usleep(1000)
      gauge.leave()
    }
    #expect(gauge.highest == 3)
  }

  /// Counts the threads that are at the same place.
  private final class Gauge: @unchecked Sendable {
    private let condition = NSCondition()
    private var present = 0
    private(set) var highest = 0

    func enter() {
      condition.withLock {
        present += 1
        highest = max(highest, present)
        condition.broadcast()
      }
    }

    func wait(for count: Int) {
      condition.withLock { while highest < count { condition.wait() } }
    }

    func leave() {
      condition.withLock { present -= 1 }
    }
  }
}
