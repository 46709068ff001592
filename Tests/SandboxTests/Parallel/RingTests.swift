import Foundation
import Testing

@testable import sandbox

@Suite("Rings")
struct RingTests {
  @Test("parts cover everything once", arguments: 1...5, [0, 1, 3, 10, 11])
  func parts(count: Int, size: Int) {
    let ring = Ring(rank: 0, count: count, channel: nil)
    let places = (0..<count).flatMap { Array(ring.part($0, of: size)) }
    #expect(places == Array(0..<size))
    #expect(ring.part(-1, of: size) == ring.part(count - 1, of: size))
  }

  @Test("a worker's order comes back as it was")
  func order() {
    let order = WorkerOrder(rank: 1, count: 3, sharding: .gradients, steps: 7)
    #expect(WorkerOrder(order.arguments) == order)
    #expect(WorkerOrder(["graph"]) == nil)
  }
}
