/// The SHA-256 hash (FIPS 180-4), for the manifest of the fixtures.
///
/// It tells whether a file was changed by accident; the manifest is not signed.
public struct SHA256: Sendable {
  private static let blockLength = 64

  private var state: [UInt32] = [
    0x6a09_e667, 0xbb67_ae85, 0x3c6e_f372, 0xa54f_f53a, 0x510e_527f, 0x9b05_688c, 0x1f83_d9ab, 0x5be0_cd19,
  ]
  private var pending: [UInt8] = []
  private var byteCount: UInt64 = 0

  /// Creates the hash of nothing.
  public init() {}

  /// The hash of `bytes`, 64 hexadecimal digits.
  public static func hexDigest(of bytes: some Collection<UInt8>) -> String {
    var hash = SHA256()
    hash.update(bytes)
    return hash.hexDigest()
  }

  /// Takes in the next bytes; in how many parts the bytes come makes no difference.
  public mutating func update(_ bytes: some Collection<UInt8>) {
    byteCount += UInt64(bytes.count)
    pending += bytes
    absorbWholeBlocks()
  }

  /// The hash of all bytes so far, 32 bytes (section 5.1.1 for the padding).
  public func digest() -> [UInt8] {
    var last = self
    let bitCount = byteCount * 8
    last.pending.append(0x80)
    while last.pending.count % Self.blockLength != Self.blockLength - 8 { last.pending.append(0) }
    last.pending += (0..<8).reversed().map { UInt8(truncatingIfNeeded: bitCount >> ($0 * 8)) }
    last.absorbWholeBlocks()
    return last.state.flatMap { word in
      (0..<4).reversed().map { UInt8(truncatingIfNeeded: word >> ($0 * 8)) }
    }
  }

  /// The hash of all bytes so far, 64 hexadecimal digits.
  public func hexDigest() -> String {
    digest().map { String($0 >> 4, radix: 16) + String($0 & 0xF, radix: 16) }.joined()
  }

  private mutating func absorbWholeBlocks() {
    let whole = pending.count - pending.count % Self.blockLength
    guard whole > 0 else { return }
    let blocks = Array(pending[..<whole])
    pending.removeFirst(whole)
    var schedule = [UInt32](repeating: 0, count: Self.constants.count)
    var start = 0
    while start < whole {
      absorb(blocks, at: start, &schedule)
      start += Self.blockLength
    }
  }

  /// Mixes one block into the state (section 6.2.2).
  ///
  /// Plain loops over integers: grading hashes thousands of files, and a debug build has no other loops that are quick.
  private mutating func absorb(_ bytes: [UInt8], at start: Int, _ schedule: inout [UInt32]) {
    var i = 0
    while i < 16 {
      let byte = start + i * 4
      let high = UInt32(bytes[byte]) << 24 | UInt32(bytes[byte + 1]) << 16
      schedule[i] = high | UInt32(bytes[byte + 2]) << 8 | UInt32(bytes[byte + 3])
      i += 1
    }
    while i < 64 {
      let (x, y) = (schedule[i - 15], schedule[i - 2])
      let s0 = (x >> 7 | x << 25) ^ (x >> 18 | x << 14) ^ x >> 3
      let s1 = (y >> 17 | y << 15) ^ (y >> 19 | y << 13) ^ y >> 10
      schedule[i] = schedule[i - 16] &+ s0 &+ schedule[i - 7] &+ s1
      i += 1
    }
    var (a, b, c, d) = (state[0], state[1], state[2], state[3])
    var (e, f, g, h) = (state[4], state[5], state[6], state[7])
    i = 0
    while i < 64 {
      let s1 = (e >> 6 | e << 26) ^ (e >> 11 | e << 21) ^ (e >> 25 | e << 7)
      let first = h &+ s1 &+ ((e & f) ^ (~e & g)) &+ Self.constants[i] &+ schedule[i]
      let s0 = (a >> 2 | a << 30) ^ (a >> 13 | a << 19) ^ (a >> 22 | a << 10)
      let second = s0 &+ ((a & b) ^ (a & c) ^ (b & c))
      (h, g, f, e, d, c, b, a) = (g, f, e, d &+ first, c, b, a, first &+ second)
      i += 1
    }
    state[0] &+= a
    state[1] &+= b
    state[2] &+= c
    state[3] &+= d
    state[4] &+= e
    state[5] &+= f
    state[6] &+= g
    state[7] &+= h
  }

  /// The first 32 bits of the fractional parts of the cube roots of the first 64 primes (section 4.2.2).
  private static let constants: [UInt32] = [
    0x428a_2f98, 0x7137_4491, 0xb5c0_fbcf, 0xe9b5_dba5, 0x3956_c25b, 0x59f1_11f1, 0x923f_82a4, 0xab1c_5ed5,
    0xd807_aa98, 0x1283_5b01, 0x2431_85be, 0x550c_7dc3, 0x72be_5d74, 0x80de_b1fe, 0x9bdc_06a7, 0xc19b_f174,
    0xe49b_69c1, 0xefbe_4786, 0x0fc1_9dc6, 0x240c_a1cc, 0x2de9_2c6f, 0x4a74_84aa, 0x5cb0_a9dc, 0x76f9_88da,
    0x983e_5152, 0xa831_c66d, 0xb003_27c8, 0xbf59_7fc7, 0xc6e0_0bf3, 0xd5a7_9147, 0x06ca_6351, 0x1429_2967,
    0x27b7_0a85, 0x2e1b_2138, 0x4d2c_6dfc, 0x5338_0d13, 0x650a_7354, 0x766a_0abb, 0x81c2_c92e, 0x9272_2c85,
    0xa2bf_e8a1, 0xa81a_664b, 0xc24b_8b70, 0xc76c_51a3, 0xd192_e819, 0xd699_0624, 0xf40e_3585, 0x106a_a070,
    0x19a4_c116, 0x1e37_6c08, 0x2748_774c, 0x34b0_bcb5, 0x391c_0cb3, 0x4ed8_aa4a, 0x5b9c_ca4f, 0x682e_6ff3,
    0x748f_82ee, 0x78a5_636f, 0x84c8_7814, 0x8cc7_0208, 0x90be_fffa, 0xa450_6ceb, 0xbef9_a3f7, 0xc671_78f2,
  ]
}
