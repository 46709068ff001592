#if canImport(Darwin)
  private import Darwin
#elseif canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

/// Memory that the system may refuse: unlike an allocation of Swift's, that does not end the program.
enum SystemMemory {
  /// Calls `body` with `byteCount` bytes of memory, or with `nil` if there are not so many.
  static func withBytes<Result>(
    _ byteCount: Int, _ body: (UnsafeMutableRawBufferPointer?) throws(NumPyFormatError) -> Result
  ) throws(NumPyFormatError) -> Result {
    // Not `malloc`: the compiler takes it for granted that this succeeds, if the memory is not used.
    let size = max(byteCount, 1)
    let memory = mmap(nil, size, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANON, -1, 0)
    guard let memory, memory != MAP_FAILED else { return try body(nil) }
    defer { munmap(memory, size) }
    return try body(UnsafeMutableRawBufferPointer(start: memory, count: byteCount))
  }

  /// Whether `byteCount` bytes can be had at the moment.
  static func has(_ byteCount: Int) throws(NumPyFormatError) -> Bool {
    try withBytes(byteCount) { (bytes) throws(NumPyFormatError) in bytes != nil }
  }
}
