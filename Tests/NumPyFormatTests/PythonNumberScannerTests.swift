import Testing

@testable import NumPyFormat

@Suite("PythonNumberScanner")
struct PythonNumberScannerTests {
  /// The number at the beginning, and how many characters it takes.
  private func scan(_ text: String) -> (PythonLiteral, Int)? {
    var scanner = PythonNumberScanner(Array(text.unicodeScalars), at: 0)
    return scanner.scan().map { ($0, scanner.position) }
  }

  static let integers: [(String, Int)] = [
    ("0", 0), ("00", 0), ("0_0", 0), ("7", 7), ("1_000", 1000), ("0xfF", 255), ("0X_1f", 31), ("0o17", 15),
    ("0O_7", 7),
    ("0b101", 5), ("0B1_0", 2), ("9223372036854775807", .max),
  ]

  @Test("reads integers", arguments: integers)
  func readsIntegers(_ text: String, _ value: Int) throws {
    let (literal, count) = try #require(scan(text))
    #expect(literal == .integer(value))
    #expect(count == text.count)
  }

  @Test(
    "reads numbers that are no lengths",
    arguments: [
      "1.", ".5", "1.5", "1e5", "1E+5", "1_0.0_1e-1_0", "01.5", "01e1", "9223372036854775808",
      "0xFFFFFFFFFFFFFFFFFF",
    ])
  func reals(_ text: String) throws {
    let (literal, count) = try #require(scan(text))
    #expect(literal == .real(text))
    #expect(count == text.count)
  }

  @Test("reads imaginary numbers", arguments: ["2j", "2.5J", "1e3j", "07j", ".5j"])
  func imaginary(_ text: String) throws {
    let (literal, _) = try #require(scan(text))
    #expect(literal == .imaginary(text))
  }

  @Test(
    "stops where the number ends",
    arguments: [
      ("1_", 1), ("1__0", 1), ("1e", 1), ("1e+", 1), ("12L", 2), ("0b12", 3), ("1.2.3", 3), ("2x", 1),
    ])
  func ends(_ text: String, _ end: Int) throws {
    let (_, count) = try #require(scan(text))
    #expect(count == end)
  }

  @Test(
    "refuses what is no number",
    arguments: ["", "_1", "0x", "0x__1", "0b2", "0o8", "0xg", "007", "01", ".", "e5", "²", "٣"])
  func refuses(_ text: String) {
    #expect(scan(text) == nil)
  }
}
