import NDArrays
import Testing

@testable import NumPyFormat

#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

/// Damaged files by the hundred thousand: each one is an array or an error, never the end of the program.
@Suite("Damaged files")
struct MutationTests {
  private static let small = Samples.all.map(\.file).filter { $0.count < 400 }

  private static let headers = [
    "{'descr': '<' u'f8', 'fortran_order': False, 'shape': (0x2, (1), +1), } # comment",
    "{\"shape\": (2L,), 'x' 'y': {1: [2.5, 3j]}, 'fortran_order': not True, 'descr': ('<f8', ())}",
    "{'descr': 'float64', 'descr': '\\x3cf8', 'fortran_order': (True), 'shape': ()}\n",
  ].map { npy($0) }

  /// Decodes so many damaged files; how many of them were read.
  private static func accepted(_ count: Int, seed: UInt64) -> Int {
    var mutations = Mutations(of: small + headers, seed: seed)
    var accepted = 0
    for _ in 0..<count {
      let bytes = mutations.next()
      // An element takes a byte of the file at least, and eight of memory.
      if let array = try? NPY.decode(bytes, source: "x"), array.size <= bytes.count { accepted += 1 }
    }
    return accepted
  }

  @Test("a damaged .npy is read or refused", arguments: [1, 2, 3, 4] as [UInt64])
  func damagedArray(_ seed: UInt64) {
    let accepted = Self.accepted(50_000, seed: seed)
    #expect(accepted > 1_000 && accepted < 25_000)
  }

  @Test("a damaged .npz is read or refused", arguments: [1, 2, 3, 4] as [UInt64])
  func damagedArchive(_ seed: UInt64) throws {
    let originals = [
      try Samples.bytes("savez.npz"), try Samples.bytes("savez_names.npz"), ZipDirectoryTests.plain,
    ]
    // Mostly the directory, since a checksum guards the rest.
    let directories = originals.map { Array($0.suffix(200)) }
    var mutations = Mutations(of: directories, seed: seed)
    var accepted = 0
    for _ in 0..<15_000 {
      let directory = mutations.next()
      for original in originals {
        let bytes = original.dropLast(200) + directory
        if let members = try? NPZ.decode(Array(bytes), source: "x"),
          members.reduce(0, { $0 + $1.array.size }) <= bytes.count
        {
          accepted += 1
        }
      }
    }
    #expect(accepted > 100 && accepted < 40_000)
  }

  #if os(Linux)
    @Test("a damaged file makes no one ask for much memory")
    func memory() async {
      await #expect(processExitsWith: .success) {
        // What is there already, and 8 MiB more; beyond, an allocation ends the process.
        _ = Self.accepted(1_000, seed: 5)
        let limit = rlim_t(try Self.dataSize() + 8 << 20)
        var limits = rlimit(rlim_cur: limit, rlim_max: limit)
        let isSet = setrlimit(__rlimit_resource_t(RLIMIT_DATA.rawValue), &limits) == 0
        guard isSet, !(try SystemMemory.has(32 << 20)) else { fatalError("there is no limit") }
        let accepted = Self.accepted(50_000, seed: 6)
        guard accepted > 1_000 else { fatalError("only \(accepted) files were read") }
      }
    }

    /// How many bytes of data and stack the process has, as `/proc` says.
    private static func dataSize() throws -> Int {
      let descriptor = open("/proc/self/status", O_RDONLY)
      defer { close(descriptor) }
      var bytes = [UInt8](repeating: 0, count: 8192)
      let count = read(descriptor, &bytes, bytes.count)
      let lines = String(decoding: bytes.prefix(max(count, 0)), as: UTF8.self).split(separator: "\n")
      let line = try #require(lines.first { $0.hasPrefix("VmData:") })
      return try #require(line.split(separator: " ").dropFirst().first.flatMap { Int($0) }) << 10
    }
  #endif
}
