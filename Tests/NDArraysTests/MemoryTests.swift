import Testing

@testable import NDArrays

#if canImport(Glibc)
  private import Glibc
#elseif canImport(Musl)
  private import Musl
#endif

struct MemoryTests {
  #if os(Linux)
    /// Where memory lies is chance, so many arrays are held at once; 0.5 to 5 MiB are below and above the size
    /// from which huge pages are asked for.
    @Test(arguments: [1 << 16, 5 << 17, 5 << 17 | 1])
    func `an array takes no more memory than its elements and a page`(count: Int) throws {
      // Of <malloc.h>, which the toolchain's module leaves out.
      typealias UsableSize = @convention(c) (UnsafeMutableRawPointer) -> Int
      let symbol = try #require(dlsym(nil, "malloc_usable_size"))
      let usableSize = unsafeBitCast(symbol, to: UsableSize.self)
      let arrays = (0..<12).map { _ in NDArray(uninitialized: [count]) }
      for array in arrays {
        let spare = usableSize(array.pointer) - count * MemoryLayout<Double>.stride
        #expect((0...sysconf(CInt(_SC_PAGESIZE))).contains(spare))
      }
    }
  #endif

  @Test func `memory beyond the size that asks for huge pages can be written to its last element`() {
    let array = NDArray(uninitialized: [5 << 17 | 1])
    array.pointer.initialize(repeating: 2, count: array.size)
    #expect(array[array.size - 1].item == 2)
  }

  @Test func `an array without elements has a place of its own`() {
    let (first, second) = (NDArray(uninitialized: [0]), NDArray(uninitialized: [0, 3]))
    #expect(first.memoryLocation != second.memoryLocation)
  }
}
