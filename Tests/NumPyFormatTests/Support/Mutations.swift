/// Damaged files, the same for the same seed.
struct Mutations {
  private let originals: [[UInt8]]
  private var random: SplitMix64

  init(of originals: [[UInt8]], seed: UInt64) {
    self.originals = originals
    random = SplitMix64(state: seed)
  }

  /// One of the files with a few changes: bytes replaced, put in, taken out, exchanged, cut off.
  mutating func next() -> [UInt8] {
    var bytes = originals[below(originals.count)]
    for _ in 0...max(0, below(6) - 2) where !bytes.isEmpty {
      let position = below(below(4) == 0 ? bytes.count : min(bytes.count, 128))
      switch below(8) {
      case 0: bytes.remove(at: position)
      case 1: bytes.insert(token(), at: position)
      case 2: replaceSpace(&bytes, byTokenAt: position)
      case 3: bytes[position] = token()
      case 4: bytes[position] = UInt8(below(256))
      case 5: bytes.swapAt(position, below(bytes.count))
      case 6 where below(8) == 0: bytes.removeLast(below(bytes.count) + 1)
      default: bytes[position] ^= 1 << UInt8(below(8))
      }
    }
    return bytes
  }

  /// Puts a token in and takes the next space out, so that a header has its length still.
  private mutating func replaceSpace(_ bytes: inout [UInt8], byTokenAt position: Int) {
    bytes.insert(token(), at: position)
    if let space = bytes[(position + 1)...].firstIndex(of: UInt8(ascii: " ")) { bytes.remove(at: space) }
  }

  private mutating func token() -> UInt8 { Self.tokens[below(Self.tokens.count)] }

  /// Bytes that mean something in a header, or at the edges of numbers.
  private static let tokens =
    Array("0123456789,.:()[]{}'\"\\ -+LjeEx_#\nTFNbu<>=|fi?".utf8) + [0, 1, 0x7F, 0x80, 0xFF]

  private mutating func below(_ limit: Int) -> Int {
    Int(truncatingIfNeeded: random.next() % UInt64(limit))
  }
}

/// SplitMix64 (Steele, Lea and Flood, 2014).
private struct SplitMix64 {
  var state: UInt64

  mutating func next() -> UInt64 {
    state &+= 0x9E37_79B9_7F4A_7C15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
    return mixed ^ (mixed >> 31)
  }
}
