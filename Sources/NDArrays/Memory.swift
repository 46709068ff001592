#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// From this size on, memory is aligned to huge pages and asks for them, as NumPy does.
///
/// Touching fresh memory page by page costs more than filling it; 2 MiB pages make that cost vanish.
private let hugePageThreshold = 4 << 20
private let hugePageSize = 2 << 20

/// Memory for `count` elements; an array without elements has a place of its own too.
func allocateElements(_ count: Int) -> UnsafeMutablePointer<Double> {
  #if os(Linux)
    let byteCount = count * MemoryLayout<Double>.stride
    if byteCount >= hugePageThreshold {
      let memory = UnsafeMutableRawPointer.allocate(byteCount: byteCount, alignment: hugePageSize)
      // A refusal only costs speed, so the result is of no interest.
      _ = madvise(memory, byteCount, MADV_HUGEPAGE)
      return memory.bindMemory(to: Double.self, capacity: count)
    }
  #endif
  return .allocate(capacity: Swift.max(count, 1))
}
