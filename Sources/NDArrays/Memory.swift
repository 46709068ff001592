#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// From this size on, memory asks for huge pages, as NumPy does.
///
/// Touching fresh memory page by page costs more than filling it; 2 MiB pages make that cost vanish.
private let hugePageThreshold = 4 << 20

/// From this many elements on, 32 KiB, memory may come from the system and go back to it: see ``keepsFreedMemory``.
private let systemCount = 4096

/// Has the C library keep memory that was freed, up to 64 MiB of it, once this was asked for.
///
/// A step of training frees what the next one asks for again. The C library would give it back to the system in between,
/// and the system fills it with zeros, page by page: a third of a step's time.
private let keepsFreedMemory: Void = keepFreedMemory()

/// `array_kernels_keep_freed_memory` of ArrayKernels.h; see ``Kernels`` for why it is declared here.
@_silgen_name("array_kernels_keep_freed_memory")
private func keepFreedMemory()

/// Memory for `count` elements; an array without elements has a place of its own too.
func allocateElements(_ count: Int) -> UnsafeMutablePointer<Double> {
  if count >= systemCount { keepsFreedMemory }
  if count >= largeCount { checkThereIsMemory(for: count) }
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

/// From this many elements on, 8 GiB, it is asked first whether there is so much memory.
private let largeCount = 1 << 30

/// Stops with a message where the system has no memory for `count` elements; Swift's own allocation has none.
func checkThereIsMemory(for count: Int) {
  let probe = malloc(count * MemoryLayout<Double>.stride)
  check(probe != nil, "unable to allocate \(count) numbers of 8 bytes: there is not so much memory")
  free(probe)
}
