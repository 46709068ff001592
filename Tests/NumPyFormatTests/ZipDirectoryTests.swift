import NDArrays
import Testing

@testable import NumPyFormat

@Suite("ZipDirectory")
struct ZipDirectoryTests {
  /// Two members of 83 bytes: at 0 and at 118, the directory at 236, the end record at 338.
  static let plain = Zip.archive([("a.npy", npy(plainHeader)), ("b.npy", npy(plainHeader))])
  static let directory = 236
  static let end = 338

  private func names(_ archive: [UInt8]) throws -> [String] {
    try NPZ.decode(archive, source: "x").map(\.name)
  }

  @Test("has its parts where the tests change them")
  func layout() throws {
    #expect(Self.plain.count == Self.end + ZipFormat.endSize)
    #expect(try names(Self.plain) == ["a", "b"])
  }

  /// A place, the bytes put there, and the error.
  static let damages: [(offset: Int, bytes: [UInt8], text: String)] = [
    (end, [0], "is a damaged .npz file: it has no directory at its end, so it is not whole."),
    (end + 10, [3, 0], "is a damaged .npz file: its directory has 102 bytes, too few for 3 members."),
    (end + 10, [1, 0], "is a damaged .npz file: its directory has 102 bytes; 1 members take 51."),
    (end + 12, [0, 0, 0, 0], "is a damaged .npz file: its directory is not at its end."),
    (end + 12, [255, 255, 255, 255], "is a damaged .npz file: its directory lies outside of it."),
    (end + 16, [255, 255, 255, 255], "is a damaged .npz file: its directory lies outside of it."),
    (end + 16, [0, 0, 0, 0], "is a damaged .npz file: its directory is not at its end."),
    (directory, [0], "is a damaged .npz file: its directory has no entry for member 0."),
    (directory + 32, [1, 0], "is a damaged .npz file: its directory has no entry for member 1."),
    (directory + 83, [1, 0], "is a damaged .npz file: its directory has 102 bytes; 2 members take 103."),
    (directory + 6, [64], "is a damaged .npz file: 'a.npy' needs another version of the zip format."),
    (directory + 8, [0x20, 0], "is a damaged .npz file: 'a.npy' needs another version of the zip format."),
    (directory + 8, [1, 0], "holds 'a.npy' encrypted; save the arrays with numpy.savez."),
    (directory + 8, [0x40, 0], "holds 'a.npy' encrypted; save the arrays with numpy.savez."),
    (
      directory + 10, [8, 0],
      "holds 'a.npy' compressed; save the arrays with numpy.savez, not with numpy.savez_compressed."
    ),
    (
      directory + 16, [0, 0, 0, 0],
      "is a damaged .npz file: the bytes of 'a.npy' do not have the checksum they were saved with."
    ),
    (directory + 20, [0, 1, 0, 0], "is a damaged .npz file: 'a.npy' overlaps something else."),
    (directory + 20, [100, 1, 0, 0], "is a damaged .npz file: it ends too early."),
    (directory + 20, [255, 255, 255, 255], "is a damaged .npz file: 'a.npy' lies outside of it."),
    (
      directory + 24, [0, 0, 0, 0],
      "is a damaged .npz file: 'a.npy' is stored with 83 bytes and said to have 0."
    ),
    (
      directory + 42, [118, 0, 0, 0], "is a damaged .npz file: 'a.npy' has another name where its bytes are."
    ),
    (directory + 42, [1, 0, 0, 0], "is a damaged .npz file: 'a.npy' is not where its directory says."),
    (directory + 42, [0, 255, 255, 0], "is a damaged .npz file: 'a.npy' lies outside of it."),
    (directory + 46, [0x62], "is a damaged .npz file: 'b.npy' has another name where its bytes are."),
    (directory + 46, [0], "is a damaged .npz file: the name of a member has a null character at 0."),
    (directory + 46, [0xFF], "is a damaged .npz file: the name of a member is not UTF-8."),
    (28, [255, 255], "is a damaged .npz file: it ends too early."),
    (28, [100, 0], "is a damaged .npz file: 'b.npy' overlaps something else."),
  ]

  @Test("notices what cannot be", arguments: damages)
  func damaged(_ offset: Int, _ bytes: [UInt8], _ text: String) {
    var archive = Self.plain
    archive.replaceSubrange(offset..<offset + bytes.count, with: bytes)
    #expect(errorText { _ = try names(archive) } == "x: \(text)")
  }

  @Test("notices two members in one place")
  func samePlace() {
    var archive = Zip.archive([("a.npy", npy(plainHeader)), ("a.npy", npy(plainHeader))])
    archive.replaceSubrange(Self.directory + 51 + 42..<Self.directory + 51 + 46, with: [0, 0, 0, 0])
    #expect(
      errorText { _ = try names(archive) } == "x: is a damaged .npz file: 'a.npy' overlaps something else.")
  }

  @Test("finds the directory before a comment, even one that looks like an end")
  func comments() throws {
    let members = [("a.npy", npy(plainHeader))]
    #expect(try names(Zip.archive(members, comment: Array("a comment".utf8))) == ["a"])
    #expect(try names(Zip.archive(members, comment: [UInt8](repeating: 1, count: 65_535))) == ["a"])
    var fake: [UInt8] = []
    fake.append(littleEndian: ZipFormat.endSignature)
    fake += [UInt8](repeating: 0, count: 30)
    #expect(try names(Zip.archive(members, comment: fake)) == ["a"])
  }

  @Test("takes what NumPy takes behind the end, and nothing before the beginning")
  func surroundings() throws {
    #expect(try names(Self.plain + [0x0A]) == ["a", "b"])
    #expect(
      errorText { _ = try names([0x78] + Self.plain) }
        == "x: is not an .npz file: it begins with 78 50 4b 03 04 14, expected a zip archive.")
    // Python moves the offsets of such archives, and NumPy then reads the second one alone.
    #expect(
      errorText { _ = try names(Self.plain + Self.plain) }
        == "x: is a damaged .npz file: its directory is not at its end.")
    let parted = Self.plain.prefix(Self.end) + [0] + Self.plain.suffix(ZipFormat.endSize)
    #expect(
      errorText { _ = try names(Array(parted)) }
        == "x: is a damaged .npz file: its directory is not at its end.")
  }

  /// The archive with 64-bit numbers in a record of its own, of which some bytes are replaced.
  private func archive64(replacing offset: Int = 0, with byte: UInt8? = nil) -> [UInt8] {
    var records: [UInt8] = []
    records.append(littleEndian: ZipFormat.zip64EndSignature)
    records.append(littleEndian: UInt64(44))
    // Versions and disks.
    records += [UInt8](repeating: 0, count: 12)
    for number in [2, 2, Self.end - Self.directory, Self.directory] {
      records.append(littleEndian: UInt64(number))
    }
    records.append(littleEndian: ZipFormat.zip64LocatorSignature)
    records.append(littleEndian: UInt32(0))
    records.append(littleEndian: UInt64(Self.end))
    records.append(littleEndian: UInt32(1))
    if let byte { records[offset] = byte }
    return Self.plain.prefix(Self.end) + records + Self.plain.suffix(ZipFormat.endSize)
  }

  @Test(
    "reads 64-bit numbers, and notices wrong ones",
    arguments: [
      (0, 0, "its zip64 directory is not where it should be"),
      (64, 1, "its zip64 directory is not where it should be"),
      (60, 1, "it is one of several disks"), (72, 2, "it is one of several disks"),
      (32, 1, "its directory has 102 bytes; 1 members take 51"), (40, 1, "its directory is not at its end"),
      (48, 255, "its directory lies outside of it"),
      (55, 1, "a number in its directory is too large: 72057594037928172"),
    ] as [(Int, UInt8, String)])
  func zip64(_ offset: Int, _ byte: UInt8, _ text: String) throws {
    #expect(try names(archive64()) == ["a", "b"])
    #expect(
      errorText { _ = try names(archive64(replacing: offset, with: byte)) }
        == "x: is a damaged .npz file: \(text).")
  }

  @Test("reads names in code page 437 without the flag for UTF-8")
  func codePage() throws {
    let archive = Zip.archive([([0x80, 0xE1, 0xFF], npy(plainHeader))], flags: 0, method: 0, comment: [])
    #expect(try names(archive) == ["Çß\u{A0}"])
  }

  @Test("counts more members than 16 bits can")
  func manyMembers() throws {
    let members = (0..<65_537).map { ("\($0)", NDArray(Double($0))) }
    let read = try NPZ.decode(NPZ.encode(members), source: "x")
    #expect(read.count == 65_537)
    #expect(read[65_536].name == "65536")
    #expect(read[65_536].array.elements == [65_536])
  }
}
