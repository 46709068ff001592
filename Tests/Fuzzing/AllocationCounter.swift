/// Counts the memory that a program has, by standing in for the system's functions.
///
/// A linker that is told `--wrap=malloc` calls `__wrap_malloc` for it, and `__real_malloc` is the system's. With
/// Swift's runtime linked in (`-static-stdlib`), that is all memory Swift asks for. The functions must not
/// ask for memory themselves, nor does any other thread than the first.
enum AllocationCounter {
  /// How many bytes there are at the moment, and the most there were since `measure` began.
  nonisolated(unsafe) fileprivate static var live = 0
  nonisolated(unsafe) fileprivate static var peak = 0

  /// The largest number of bytes asked for at once since `measure` began.
  nonisolated(unsafe) fileprivate static var largest = 0

  /// How many bytes `body` has had at once beyond what was there before, and the most it asked for at once.
  static func measure(_ body: () -> Void) -> (peak: Int, largest: Int) {
    let before = live
    (peak, largest) = (live, 0)
    body()
    return (peak - before, largest)
  }

  @inline(__always)
  fileprivate static func add(_ pointer: UnsafeMutableRawPointer?, _ byteCount: Int) {
    guard let pointer else { return }
    add(bytes: usableSize(pointer), asked: byteCount)
  }

  @inline(__always)
  fileprivate static func add(bytes: Int, asked: Int) {
    live += bytes
    if live > peak { peak = live }
    if asked > largest { largest = asked }
  }

  @inline(__always)
  fileprivate static func remove(bytes: Int) { live -= bytes }
}

@_extern(c, "malloc_usable_size")
private func usableSize(_ pointer: UnsafeMutableRawPointer?) -> Int

// MARK: - Blocks

@_extern(c, "__real_malloc")
private func realMalloc(_ count: Int) -> UnsafeMutableRawPointer?

@_cdecl("__wrap_malloc")
func countedMalloc(_ count: Int) -> UnsafeMutableRawPointer? {
  let pointer = realMalloc(count)
  AllocationCounter.add(pointer, count)
  return pointer
}

@_extern(c, "__real_calloc")
private func realCalloc(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer?

@_cdecl("__wrap_calloc")
func countedCalloc(_ count: Int, _ size: Int) -> UnsafeMutableRawPointer? {
  let pointer = realCalloc(count, size)
  AllocationCounter.add(pointer, count &* size)
  return pointer
}

@_extern(c, "__real_realloc")
private func realRealloc(_ old: UnsafeMutableRawPointer?, _ count: Int) -> UnsafeMutableRawPointer?

@_cdecl("__wrap_realloc")
func countedRealloc(_ old: UnsafeMutableRawPointer?, _ count: Int) -> UnsafeMutableRawPointer? {
  // For a moment there may be both.
  let oldSize = usableSize(old)
  let pointer = realRealloc(old, count)
  AllocationCounter.add(pointer, count)
  if pointer != nil { AllocationCounter.remove(bytes: oldSize) }
  return pointer
}

@_extern(c, "__real_posix_memalign")
private func realAlign(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ count: Int
) -> CInt

@_cdecl("__wrap_posix_memalign")
func countedAlign(
  _ result: UnsafeMutablePointer<UnsafeMutableRawPointer?>, _ alignment: Int, _ count: Int
) -> CInt {
  let status = realAlign(result, alignment, count)
  if status == 0 { AllocationCounter.add(result.pointee, count) }
  return status
}

@_extern(c, "__real_aligned_alloc")
private func realAlignedAlloc(_ alignment: Int, _ count: Int) -> UnsafeMutableRawPointer?

@_cdecl("__wrap_aligned_alloc")
func countedAlignedAlloc(_ alignment: Int, _ count: Int) -> UnsafeMutableRawPointer? {
  let pointer = realAlignedAlloc(alignment, count)
  AllocationCounter.add(pointer, count)
  return pointer
}

@_extern(c, "__real_free")
private func realFree(_ pointer: UnsafeMutableRawPointer?)

@_cdecl("__wrap_free")
func countedFree(_ pointer: UnsafeMutableRawPointer?) {
  AllocationCounter.remove(bytes: usableSize(pointer))
  realFree(pointer)
}

// MARK: - Pages

@_extern(c, "__real_mmap")
private func realMap(
  _ start: UnsafeMutableRawPointer?, _ count: Int, _ protection: CInt, _ flags: CInt, _ file: CInt,
  _ offset: Int
) -> UnsafeMutableRawPointer?

@_cdecl("__wrap_mmap")
func countedMap(
  _ start: UnsafeMutableRawPointer?, _ count: Int, _ protection: CInt, _ flags: CInt, _ file: CInt,
  _ offset: Int
) -> UnsafeMutableRawPointer? {
  let pointer = realMap(start, count, protection, flags, file, offset)
  if pointer != UnsafeMutableRawPointer(bitPattern: -1) { AllocationCounter.add(bytes: count, asked: count) }
  return pointer
}

@_extern(c, "__real_munmap")
private func realUnmap(_ start: UnsafeMutableRawPointer?, _ count: Int) -> CInt

@_cdecl("__wrap_munmap")
func countedUnmap(_ start: UnsafeMutableRawPointer?, _ count: Int) -> CInt {
  AllocationCounter.remove(bytes: count)
  return realUnmap(start, count)
}
