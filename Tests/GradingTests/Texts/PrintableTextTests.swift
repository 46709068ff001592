import Testing

@testable import Grading

@Suite("PrintableText")
struct PrintableTextTests {
  @Test(arguments: [
    ("loss: 0.25\n\tdone", "loss: 0.25\n\tdone"),
    ("Grüße, 世界 👍🏽", "Grüße, 世界 👍🏽"),
    ("\u{1B}[2J\u{1B}]0;title\u{07}", "\\u{1b}[2J\\u{1b}]0;title\\u{7}"),
    ("10%\r100%", "10%\\u{d}100%"),
    ("a\u{0}b\u{7F}c\u{9B}d", "a\\u{0}b\\u{7f}c\\u{9b}d"),
    ("\u{202E}txt.exe\u{2066}", "\\u{202e}txt.exe\\u{2066}"),
    ("a\u{200B}b\u{FEFF}c\u{2028}d\u{E000}e\u{E0041}", "a\\u{200b}b\\u{feff}c\\u{2028}d\\u{e000}e\\u{e0041}"),
  ])
  func text(printed: String, shown: String) {
    #expect(PrintableText(printed).text == shown)
  }

  @Test(
    "Bytes that are no UTF-8 are shown one by one",
    arguments: [
      ([0x61, 0xFF, 0x62], "a\\xffb"),
      ([0xC3], "\\xc3"),
      ([0xC3, 0x28], "\\xc3("),
      ([0xC0, 0x80], "\\xc0\\x80"),
      ([0xED, 0xA0, 0x80], "\\xed\\xa0\\x80"),
      ([0xF5, 0x80, 0x80, 0x80], "\\xf5\\x80\\x80\\x80"),
      ([0xE4, 0xB8, 0x96, 0xE4, 0xB8], "世\\xe4\\xb8"),
    ] as [([UInt8], String)])
  func invalid(bytes: [UInt8], shown: String) {
    #expect(PrintableText(bytes).text == shown)
  }

  @Test func isBounded() {
    #expect(PrintableText("abcdef", limit: 4).text == "abcd\n… 2 more bytes …")
    #expect(PrintableText("abcd", limit: 4).text == "abcd")
    #expect(PrintableText("abcd", limit: -1).text == "\n… 4 more bytes …")
  }

  @Test("Nothing that is shown can act on a terminal", arguments: 0...255)
  func everyByte(byte: Int) {
    let text = PrintableText([UInt8(byte)]).text
    #expect(text.unicodeScalars.allSatisfy { $0 == "\n" || $0 == "\t" || (0x20..<0x7F).contains($0.value) })
  }
}
