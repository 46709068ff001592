#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// From this size on, memory asks for huge pages, as NumPy does.
///
/// Touching fresh memory page by page costs more than filling it; 2 MiB pages make that cost vanish.
private let hugePageThreshold = 4 << 20

/// Memory for `count` elements; an array without elements has a place of its own too.
func allocateElements(_ count: Int) -> UnsafeMutablePointer<Double> {
  let memory = UnsafeMutablePointer<Double>.allocate(capacity: Swift.max(count, 1))
  #if os(Linux)
    let byteCount = count * MemoryLayout<Double>.stride
    if byteCount >= hugePageThreshold {
      // The first whole page: advice is for pages. Memory aligned to huge pages would be up to 2 MiB more.
      let pageSize = sysconf(CInt(_SC_PAGESIZE))
      let start = UnsafeMutableRawPointer(memory).alignedUp(toMultipleOf: pageSize)
      // A refusal only costs speed, so the result is of no interest.
      _ = madvise(start, byteCount - (start - UnsafeMutableRawPointer(memory)), MADV_HUGEPAGE)
    }
  #endif
  return memory
}
