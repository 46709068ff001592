import NDArrays
import Testing

@testable import NumPyFormat

@Suite("NPYHeader: parsing")
struct NPYHeaderParsingTests {
  static let beginnings: [([UInt8], String)] = [
    ([], "is empty; a .npy file begins with 93 4e 55 4d 50 59 (\\x93NUMPY)."),
    ([0x93], "is not a .npy file: it begins with 93, expected 93 4e 55 4d 50 59 (\\x93NUMPY)."),
    (
      Array("hello, world".utf8),
      "is not a .npy file: it begins with 68 65 6c 6c 6f 2c, expected 93 4e 55 4d 50 59 (\\x93NUMPY)."
    ),
    (
      Array("PK\u{3}\u{4}..".utf8),
      "is not a .npy file: it begins with 50 4b 03 04 2e 2e, expected 93 4e 55 4d 50 59 (\\x93NUMPY). "
        + "It looks like an .npz file; read it as one."
    ),
    (
      Array(npy(plainHeader).prefix(6)),
      "ends inside its header: expected 8 bytes, found 6. Is the file whole?"
    ),
    (
      Array(npy(plainHeader).prefix(9)),
      "ends inside its header: expected 10 bytes, found 9. Is the file whole?"
    ),
    (
      Array(npy(plainHeader).prefix(40)),
      "ends inside its header: expected 67 bytes, found 40. Is the file whole?"
    ),
    (
      Array(npy(plainHeader, version: 2).prefix(11)),
      "ends inside its header: expected 12 bytes, found 11. Is the file whole?"
    ),
    (
      NPYHeader.magic + [2, 0, 255, 255, 255, 255],
      "ends inside its header: expected 4294967307 bytes, found 12. Is the file whole?"
    ),
    (
      NPYHeader.magic + [4, 0, 1, 0],
      "has version 4.0 of the .npy format; expected 1.0, 2.0 or 3.0. Save it again with numpy.save."
    ),
    (
      NPYHeader.magic + [1, 1, 1, 0],
      "has version 1.1 of the .npy format; expected 1.0, 2.0 or 3.0. Save it again with numpy.save."
    ),
    (
      npy("\u{E9}", version: 3).map { $0 == 0xC3 ? 0xFF : $0 },
      "has a header that is not UTF-8, as version 3.0 of the .npy format has it. Save it again with "
        + "numpy.save."
    ),
    (
      npy(plainHeader + String(repeating: " ", count: 10_001 - plainHeader.count)),
      "has a header of 10001 characters; expected at most 10000, NumPy's own limit."
    ),
    (
      npy(plainHeader + String(repeating: " ", count: 50_000), version: 2),
      "has a header of \(50_000 + plainHeader.count) characters; expected at most 10000, NumPy's own limit."
    ),
  ]

  @Test("names what is wrong before the text", arguments: beginnings)
  func beginning(_ bytes: [UInt8], _ text: String) {
    #expect(errorText { _ = try NPY.decode(bytes, source: "x.npy") } == "x.npy: \(text)")
  }

  @Test("takes a header as long as NumPy takes, counted in characters")
  func longestHeader() throws {
    let spaces = String(repeating: " ", count: 10_000 - plainHeader.count)
    #expect(try header(npy(plainHeader + spaces)).shape == [2])
    #expect(try header(npy(plainHeader + spaces, version: 2)).shape == [2])
    // Two bytes a character.
    let comment = plainHeader + "#" + String(repeating: "é", count: 9_999 - plainHeader.count)
    #expect(try header(npy(comment, version: 3)).shape == [2])
  }

  @Test("reads the text as Latin-1 before version 3.0", arguments: [1, 2] as [UInt8])
  func latin1(_ version: UInt8) throws {
    #expect(try header(npy(plainHeader + "# \u{E9}\u{FF}", version: version)).shape == [2])
  }

  @Test("finds the data wherever the header ends", arguments: 0..<10)
  func alignment(_ padding: Int) throws {
    var data: [UInt8] = []
    data.append(littleEndian: (1.25).bitPattern)
    data.append(littleEndian: (-3.0).bitPattern)
    let text = plainHeader + String(repeating: " ", count: padding)
    #expect(try NPY.decode(npy(text, data: data), source: "x").elements == [1.25, -3])
    #expect(try NPY.decode(npy(text + "\n", data: data), source: "x").elements == [1.25, -3])
  }
}
