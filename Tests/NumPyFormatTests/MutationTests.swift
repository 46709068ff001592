import NDArrays
import NumPyFormat
import Testing

/// Damaged files by the hundred thousand: an error or an array, never a trap.
@Suite struct MutationTests {
  static let seeds: [UInt64] = [1, 2, 3, 4]

  @Test(arguments: seeds) func aDamagedNPYIsReadOrRefused(seed: UInt64) throws {
    let originals = [
      NPY.encode(NDArray.ones([2, 3])), try Samples.bytes("int16-big-fortran.npy"),
      Samples.npy("{'descr': '<' u'f8', 'fortran_order': False, 'shape': (0x2, (3), -0), }"),
    ]
    let accepted = count(of: 30_000, originals, seed: seed) { bytes in
      guard let array = try? NPY.decode(bytes, source: "test") else { return false }
      return array.size <= bytes.count
    }
    #expect(accepted > 100 && accepted < 29_000, "the mutations hit and miss")
  }

  @Test(arguments: seeds) func aDamagedNPZIsReadOrRefused(seed: UInt64) {
    let originals = [NPZ.encode([("x", [1, 2, 3]), ("y", NDArray(2))]), NPZ.encode([])]
    let accepted = count(of: 25_000, originals, seed: seed) { bytes in
      (try? NPZ.decode(bytes, source: "test")) != nil
    }
    #expect(accepted > 100 && accepted < 24_000, "the mutations hit and miss")
  }

  /// How many of `total` mutations of the originals `decode` accepts.
  private func count(
    of total: Int, _ originals: [[UInt8]], seed: UInt64, _ decode: ([UInt8]) -> Bool
  ) -> Int {
    var random = SplitMix(state: seed)
    var accepted = 0
    for index in 0..<total {
      var bytes = originals[index % originals.count]
      for _ in 0..<Int.random(in: 1...4, using: &random) where !bytes.isEmpty {
        let position = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<6, using: &random) {
        case 0: bytes.remove(at: position)
        case 1: bytes.insert(UInt8.random(in: 0...255, using: &random), at: position)
        case 2: bytes.removeLast(min(bytes.count, Int.random(in: 0..<20, using: &random)))
        case 3:
          bytes[position] =
            [0, 1, 0x7F, 0x80, 0xFF, 0x28, 0x29, 0x2C, 0x27].randomElement(using: &random) ?? 0
        default: bytes[position] ^= 1 << UInt8.random(in: 0..<8, using: &random)
        }
      }
      if decode(bytes) { accepted += 1 }
    }
    return accepted
  }
}

/// SplitMix64, so that a failure can be had again.
struct SplitMix: RandomNumberGenerator {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var z = state
    z = (z ^ z >> 30) &* 0xBF58_476D_1CE4_E5B9
    z = (z ^ z >> 27) &* 0x94D0_49BB_1331_11EB
    return z ^ z >> 31
  }
}
