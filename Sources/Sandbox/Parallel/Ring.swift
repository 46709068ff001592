/// Workers in a ring, each of which sends to the next one only.
///
/// P. Patarasuk, X. Yuan, Bandwidth optimal all-reduce algorithms for clusters of workstations, J. Parallel Distrib. Comput.
/// 69 (2009): every worker sends 2(k − 1)/k of the array, however many workers there are.
final class Ring {
  let rank: Int
  let count: Int
  private let channel: Channel?
  private var incoming: [Double] = []

  /// The bytes that this worker has sent.
  private(set) var bytesSent = 0

  /// - Parameter channel: The pipes; `nil` for one worker, who has nobody to talk to.
  init(rank: Int, count: Int, channel: Channel?) {
    (self.rank, self.count, self.channel) = (rank, count, channel)
  }

  /// The part of `size` elements that belongs to a worker.
  func part(_ worker: Int, of size: Int) -> Range<Int> {
    let worker = (worker % count + count) % count
    return worker * size / count..<(worker + 1) * size / count
  }

  /// The part that belongs to this worker.
  func own(of size: Int) -> Range<Int> { part(rank, of: size) }

  /// Leaves in each worker's own part the sums over all workers; the other parts are used up.
  func reduceScatter(_ elements: UnsafeMutableBufferPointer<Double>) throws {
    for step in 0..<count - 1 {
      // The sum of a part starts at the worker behind its owner, and goes once around.
      let target = part(rank - step - 2, of: elements.count)
      if incoming.count < target.count { incoming = [Double](repeating: 0, count: target.count) }
      try incoming.withUnsafeMutableBufferPointer { incoming in
        let received = UnsafeMutableBufferPointer(rebasing: incoming[..<target.count])
        try exchange(elements, part(rank - step - 1, of: elements.count), received)
        for (index, place) in target.enumerated() { elements[place] += received[index] }
      }
    }
  }

  /// Gives everyone the parts of all workers.
  func allGather(_ elements: UnsafeMutableBufferPointer<Double>) throws {
    for step in 0..<count - 1 {
      let target = part(rank - step - 1, of: elements.count)
      try exchange(
        elements, part(rank - step, of: elements.count),
        UnsafeMutableBufferPointer(rebasing: elements[target]))
    }
  }

  /// Leaves with everyone the sums over all workers.
  func allReduce(_ elements: UnsafeMutableBufferPointer<Double>) throws {
    try reduceScatter(elements)
    try allGather(elements)
  }

  private func exchange(
    _ elements: UnsafeMutableBufferPointer<Double>, _ outgoing: Range<Int>,
    _ incoming: UnsafeMutableBufferPointer<Double>
  ) throws {
    guard let channel else { return }
    let bytes = UnsafeRawBufferPointer(UnsafeBufferPointer(rebasing: UnsafeBufferPointer(elements)[outgoing]))
    try channel.exchange(bytes, UnsafeMutableRawBufferPointer(incoming))
    bytesSent += bytes.count
  }
}
