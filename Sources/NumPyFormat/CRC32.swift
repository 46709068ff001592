/// The checksum of zip archives (ISO 3309; PKWARE's APPNOTE 4.4.7).
///
/// Eight bytes a step: table `k` says what a byte does to the remainder when `k` more bytes come after it
/// (Kounavis and Berry, "Novel Table Lookup-Based Algorithms for High-Performance CRC Generation", 2008).
enum CRC32 {
  private static let tables: [UInt32] = {
    var tables: [UInt32] = []
    for byte in 0..<UInt32(256) {
      var remainder = byte
      for _ in 0..<8 {
        remainder = remainder & 1 == 1 ? 0xEDB8_8320 ^ (remainder >> 1) : remainder >> 1
      }
      tables.append(remainder)
    }
    for index in 256..<8 * 256 {
      let shorter = tables[index - 256]
      tables.append(tables[Int(shorter & 0xFF)] ^ (shorter >> 8))
    }
    return tables
  }()

  /// The checksum of `bytes`.
  static func checksum(_ bytes: UnsafeRawBufferPointer) -> UInt32 {
    tables.withUnsafeBufferPointer { tables in
      var remainder = ~UInt32(0)
      var index = 0
      while index + 8 <= bytes.count {
        let next = UInt64(littleEndian: bytes.loadUnaligned(fromByteOffset: index, as: UInt64.self))
        let block = next ^ UInt64(remainder)
        remainder = 0
        for position in 0..<8 {
          let byte = Int(truncatingIfNeeded: block >> (8 * position)) & 0xFF
          remainder ^= tables[(7 - position) * 256 + byte]
        }
        index += 8
      }
      while index < bytes.count {
        let byte = UInt8(truncatingIfNeeded: remainder) ^ bytes[index]
        remainder = tables[Int(byte)] ^ (remainder >> 8)
        index += 1
      }
      return ~remainder
    }
  }
}
