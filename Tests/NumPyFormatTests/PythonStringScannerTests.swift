import Testing

@testable import NumPyFormat

@Suite("PythonStringScanner")
struct PythonStringScannerTests {
  private func scan(_ text: String) -> (text: String, isBytes: Bool)? {
    var scanner = PythonStringScanner(Array(text.unicodeScalars), at: 0)
    return scanner.scan()
  }

  static let strings: [(String, String)] = [
    ("''", ""), ("\"a'b\"", "a'b"), ("'a' 'b'", "a"), ("'''a'b\n'''", "a'b\n"), ("\"\"\"\"a\"\"\"", "\"a"),
    ("u'a'", "a"), ("U'a'", "a"),
    ("r'\\n'", "\\n"), ("R'\\''", "\\'"),
    ("'\\n\\t\\\\\\'\\\"\\a\\b\\f\\r\\v'", "\n\t\\'\"\u{7}\u{8}\u{C}\r\u{B}"), ("'a\\\nb'", "ab"),
    ("'\\x41\\101\\0'", "AA\0"), ("'\\u00e9\\U0001F600'", "é😀"), ("'\\777'", "\u{1FF}"),
    ("'\\8\\q'", "\\8\\q"), ("'\\ud800'", "\u{FFFD}"),
    ("'\\N{DIGIT TWO}\\N{digit two}\\N{GREEK SMALL LETTER ALPHA}'", "22\u{FFFD}"), ("'é'", "é"),
  ]

  @Test("reads strings", arguments: strings)
  func readsStrings(_ literal: String, _ text: String) throws {
    let string = try #require(scan(literal))
    #expect(string.text == text)
    #expect(!string.isBytes)
  }

  @Test(
    "reads bytes",
    arguments: [("b'a'", "a"), ("Rb'\\x'", "\\x"), ("bR'a'", "a"), ("b'\\x41\\u\\N'", "A\\u\\N")])
  func bytes(_ literal: String, _ text: String) throws {
    let string = try #require(scan(literal))
    #expect(string.text == text)
    #expect(string.isBytes)
  }

  @Test(
    "refuses what is no whole string",
    arguments: [
      "", "a", "'", "'a", "'''a''", "'a\n'", "'\\", "'\\'", "'\\x4'", "'\\xg0'", "'\\u004'", "'\\U00110000'",
      "'\\N'", "'\\N{}'", "'\\N{DIGIT_TWO}'",
      "'\\N{DIGIT TWO'", "b'é'", "b'\\é'", "f'a'", "ur'a'", "bu'a'", "rrr'a'",
    ])
  func refuses(_ literal: String) {
    #expect(scan(literal) == nil)
  }
}
