import Testing

@testable import Grading

@Suite("SHA256")
struct SHA256Tests {
  /// The examples of FIPS 180-4's companion document and of RFC 6234.
  @Test(arguments: [
    ("", "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"),
    ("abc", "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"),
    (
      "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq",
      "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1"
    ),
    (
      "abcdefghbcdefghicdefghijdefghijkefghijklfghijklmghijklmnhijklmnoijklmnopjklmnopqklmnopqrlmnopqrsmnopqrstnopqrstu",
      "cf5b16a778af8380036ce59e7b0492370b249b11e8f07a51afac45037afee9d1"
    ),
    (
      String(repeating: "0123456701234567012345670123456701234567012345670123456701234567", count: 10),
      "594847328451bdfa85056225462cc1d867d877fb388df0ce35f25ab5562bfbb5"
    ),
  ])
  func standardVectors(text: String, hash: String) {
    #expect(SHA256.hexDigest(of: Array(text.utf8)) == hash)
  }

  @Test func aMillionBytes() {
    let hash = SHA256.hexDigest(of: [UInt8](repeating: 0x61, count: 1_000_000))
    #expect(hash == "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0")
  }

  @Test(
    "In how many parts the bytes come makes no difference", arguments: [1, 3, 55, 56, 63, 64, 65, 127, 200])
  func chunks(length: Int) {
    let bytes = (0..<200).map { UInt8($0) }
    var hash = SHA256()
    for start in stride(from: 0, to: bytes.count, by: length) {
      hash.update(bytes[start..<min(start + length, bytes.count)])
    }
    #expect(hash.hexDigest() == SHA256.hexDigest(of: bytes))
  }

  @Test("The digest so far does not disturb what follows")
  func digestInBetween() {
    var hash = SHA256()
    hash.update(Array("ab".utf8))
    #expect(hash.hexDigest() == "fb8e20fc2e4c3f248c60c39bd652f3c1347298bb977b8b4d5903b85055620603")
    hash.update(Array("c".utf8))
    #expect(hash.hexDigest() == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad")
  }

  @Test("Every length around the padding's end, against a hash made in parts", arguments: 0...130)
  func lengths(length: Int) {
    let bytes = [UInt8](repeating: 0x5A, count: length)
    var hash = SHA256()
    for byte in bytes { hash.update([byte]) }
    #expect(
      hash.digest()
        == {
          var whole = SHA256()
          whole.update(bytes)
          return whole.digest()
        }())
    #expect(hash.digest().count == 32)
  }
}
