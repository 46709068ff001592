/// Memory that several programs use one after the other, as large as the largest of them needs.
///
/// A program in a shared arena finds nothing of its last step there: its inputs are to be filled, and its outputs to be read,
/// before another one runs.
public final class Arena {
  /// The number of elements.
  public let size: Int

  let pointer: UnsafeMutablePointer<Double>

  /// Memory for programs of these graphs, which have a plan.
  public convenience init(for graphs: [Graph]) {
    self.init(size: graphs.map(\.plannedSize).max() ?? 0)
  }

  init(size: Int) {
    self.size = size
    let count = max(1, size)
    let raw = UnsafeMutableRawPointer.allocate(byteCount: count * MemoryLayout<Double>.stride, alignment: 64)
    pointer = raw.bindMemory(to: Double.self, capacity: count)
    pointer.initialize(repeating: 0, count: count)
  }

  deinit { pointer.deallocate() }
}
