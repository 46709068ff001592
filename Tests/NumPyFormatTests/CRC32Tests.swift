import Testing

@testable import NumPyFormat

@Suite("CRC32")
struct CRC32Tests {
  private func checksum(_ bytes: [UInt8]) -> UInt32 { bytes.withUnsafeBytes(CRC32.checksum) }

  // zlib.crc32 of the same bytes.
  @Test(
    "is zlib's",
    arguments: [
      ("", 0), ("a", 0xE8B7_BE43), ("123456789", 0xCBF4_3926),
      ("The quick brown fox jumps over the lazy dog", 0x414F_A339),
    ] as [(String, UInt32)])
  func known(_ text: String, _ expected: UInt32) {
    #expect(checksum(Array(text.utf8)) == expected)
  }

  @Test("does not depend on how many bytes are left over from eight, nor on where they lie")
  func lengths() {
    let bytes = (0..<64).map { UInt8(truncatingIfNeeded: $0 * 37) }
    for start in 0..<9 {
      for end in start...64 {
        let slow = ~bytes[start..<end].reduce(~UInt32(0)) { remainder, byte in
          (0..<8).reduce(remainder ^ UInt32(byte)) { value, _ in
            value & 1 == 1 ? 0xEDB8_8320 ^ (value >> 1) : value >> 1
          }
        }
        let fast = bytes.withUnsafeBytes { CRC32.checksum(UnsafeRawBufferPointer(rebasing: $0[start..<end])) }
        #expect(fast == slow)
      }
    }
  }
}
