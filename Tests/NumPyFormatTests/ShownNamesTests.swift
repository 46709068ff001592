import Testing

@testable import NumPyFormat

@Suite("Names in errors")
struct ShownNamesTests {
  @Test(
    "shows a name as it is, but for what a terminal would act on",
    arguments: [
      ("W.npy", "W.npy"), ("", ""), ("é Ω", "é Ω"), ("a\u{1B}[2Jb", "a\\u{1b}[2Jb"), ("a\nb", "a\\u{a}b"),
      ("\u{202E}ypn", "\\u{202e}ypn"), ("\u{9B}K", "\\u{9b}K"), ("\u{2028}", "\\u{2028}"),
      (String(repeating: "a", count: 60), String(repeating: "a", count: 60)),
      (String(repeating: "a", count: 61), String(repeating: "a", count: 57) + "..."),
      (String(repeating: "\u{1}", count: 20), String(repeating: "\\u{1}", count: 11) + "\\u..."),
      ("e" + String(repeating: "\u{301}", count: 70), "e" + String(repeating: "\u{301}", count: 59) + "..."),
    ])
  func shown(_ name: String, _ expected: String) {
    #expect(name.shownInErrors == expected)
  }

  @Test(
    "every error about a member shows its name like that",
    arguments: [(0x801, 0), (0x800, 8), (0x800, 0)] as [(UInt16, UInt16)])
  func members(_ flags: UInt16, _ method: UInt16) throws {
    let archive = Zip.archive(
      [("a\u{1B}[2J.npy", npy("{'descr': '|O'}"))], flags: flags, method: method)
    let text = try #require(errorText { _ = try NPZ.decode(archive, source: "x") })
    #expect(text.contains("a\\u{1b}[2J") && !text.contains("\u{1B}"))
  }

  @Test("so do errors about what the directory says of it")
  func directory() throws {
    let archive = Zip.archive([("\u{1B}.npy", npy(plainHeader)), ("\u{1B}.npy", npy(plainHeader))])
    let entry = try #require(archive.indices.first { archive[$0...].starts(with: [0x50, 0x4B, 1, 2]) })
    // The offset of the member, another name at it, both sizes, the checksum, the version.
    for (position, byte) in [(42, UInt8(1)), (46, 1), (20, 1), (24, 1), (16, 0xFF), (6, 0xFF)] {
      var damaged = archive
      damaged[entry + position] ^= byte
      let text = try #require(errorText { _ = try NPZ.decode(damaged, source: "x") })
      #expect(text.contains("'\\u{1b}.npy'") || text.contains("'\\u{1a}.npy'"), "\(text)")
      #expect(!text.contains("\u{1B}") && !text.contains("\u{1A}"))
    }
    #expect(
      errorText { _ = try NPZ.decode(archive, source: "x") }
        == "x: holds '\\u{1b}' more than once; give each array a name of its own.")
  }
}
