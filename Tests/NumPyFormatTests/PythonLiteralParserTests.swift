import Testing

@testable import NumPyFormat

@Suite("PythonLiteralParser")
struct PythonLiteralParserTests {
  private func parse(_ text: String, isLenient: Bool = false) throws -> PythonLiteral {
    var parser = PythonLiteralParser(text.unicodeScalars, source: "x", isLenient: isLenient)
    return try parser.parse()
  }

  static let values: [(String, PythonLiteral)] = [
    ("None", .none), ("True", .boolean(true)), ("False", .boolean(false)), ("12", .integer(12)),
    ("-12", .integer(-12)),
    ("+12", .integer(12)), ("- 1", .integer(-1)), ("-(1)", .integer(-1)), ("((1))", .integer(1)),
    ("1.5", .real("1.5")),
    ("-1.5", .real("-1.5")), ("2j", .imaginary("2j")), ("1+2j", .other("a complex number", isHashable: true)),
    ("-1 - (2j)", .other("a complex number", isHashable: true)), ("()", .tuple([])),
    ("(1,)", .tuple([.integer(1)])),
    ("(1, 2,)", .tuple([.integer(1), .integer(2)])), ("[]", .list([])),
    ("[1, [2]]", .list([.integer(1), .list([.integer(2)])])),
    ("{}", .dictionary([])), ("{1: 2,}", .dictionary([.init(key: .integer(1), value: .integer(2))])),
    ("{1, 2}", .other("a set", isHashable: false)), ("set ( )", .other("a set", isHashable: false)),
    ("...", .other("Ellipsis", isHashable: true)),
    ("b'a' rb'b'", .other("a bytes literal", isHashable: true)),
    ("'a' \"b\" '''c''' u'd'", .string("abcd")), ("('a'\n'b')", .string("ab")),
    (" \t1", .integer(1)), ("\n1\n", .integer(1)), ("# c\n1 # d", .integer(1)), ("1 \\\n\n", .integer(1)),
    ("1\n  \n", .integer(1)), ("1\n  # c", .integer(1)), ("\n \u{C}1", .integer(1)),
    ("(\r\n1,\r2)", .tuple([.integer(1), .integer(2)])),
  ]

  @Test("takes what literal_eval takes", arguments: values)
  func accepts(_ text: String, _ value: PythonLiteral) throws {
    #expect(try parse(text) == value)
    #expect(try parse(text, isLenient: true) == value)
  }

  @Test(
    "refuses what literal_eval refuses",
    arguments: [
      "", " ", "#", "x", "true", "nan", "1 2", "(1 2)", "(,)", "(1,,)", "[,]", "{,}", "{1: 2, 3}",
      "{1, 2: 3}", "{[]}", "{[]: 1}",
      "{([],): 1}", "(", "[1", "{1:", "{1: 2", ")", "(1]", "--1", "-+1", "-(-1)", "-True", "-'a'", "~1",
      "1+1", "1j+1", "1+(-2j)", "1 + -2j",
      "'a' b'b'", "f'a'", "ur'a'", "'a", "'a\nb'", "set", "set(())", "set([])", "abs(1)", "a.b", "*()",
      "(*(),)", "{**{}}",
      "\n 1", "\\\n 1", "1\n2", "1\n ", "1\\", "1 \\\n", "1;", "1\u{B}", "1\u{A0}", "1\0", "'\0'",
      "\u{FEFF}1", "..", "2L", "1_", "²",
    ])
  func refuses(_ text: String) {
    #expect(throws: NumPyFormatError.self) { try parse(text) }
  }

  @Test(
    "drops Python 2's L, where it may be",
    arguments: [
      ("2L", .integer(2)), ("(2 L, 0x3L)", .tuple([.integer(2), .integer(3)])), ("2 L L", .integer(2)),
      ("2 \\\nL", .integer(2)), ("1.5L", .real("1.5")), ("1\n ", .integer(1)),
    ] as [(String, PythonLiteral)])
  func lenient(_ text: String, _ value: PythonLiteral) throws {
    #expect(throws: NumPyFormatError.self) { try parse(text) }
    #expect(try parse(text, isLenient: true) == value)
  }

  @Test("drops no other L", arguments: ["2l", "2LL", "(2\nL,)", "(2 # c\nL,)", "'a'L", "L", "2L3"])
  func lenientRefuses(_ text: String) {
    #expect(throws: NumPyFormatError.self) { try parse(text, isLenient: true) }
  }

  static let errors: [(String, String)] = [
    ("{'a': 1, 'b' 2}", "expected ':' at character 13, found '2'"),
    ("{'a' 1}", "expected ',' or '}' at character 5, found '1'"),
    ("{'a': 1", "expected ',' or '}' at character 7, found the end"),
    ("(1, 2", "expected ',' or ')' at character 5, found the end"),
    ("{'a': }", "expected a value at character 6, found '}'"),
    ("{'a': 'b}", "expected a whole string at character 6, found '\\''"),
    ("{'a': 1} x", "expected the end of the header at character 9, found 'x'"),
    ("{'a': 0x}", "expected a number at character 6, found '0'"),
    ("{'a': \u{7}}", "expected a value at character 6, found '\\u{07}'"),
  ]

  @Test("says where it expected what", arguments: errors)
  func places(_ text: String, _ problem: String) {
    #expect(errorText { _ = try parse(text) } == "x: has a header that cannot be parsed: \(problem).")
  }

  @Test("takes as many open brackets as Python")
  func depth() throws {
    func nested(_ depth: Int) -> String {
      String(repeating: "(", count: depth) + "1" + String(repeating: ")", count: depth)
    }
    #expect(try parse(nested(200)) == .integer(1))
    #expect(
      errorText { _ = try parse(nested(201)) }
        == "x: has a header that cannot be parsed: expected at most 200 open brackets at character 200, "
        + "found '('."
    )
    for bracket in ["(", "[", "{", "{1:", "-(", "set(", "'a'", "+", "{(", "\\\n"] {
      #expect(throws: NumPyFormatError.self) {
        try parse(String(repeating: bracket, count: 10_000 / bracket.count) + "\0")
      }
      #expect(throws: NumPyFormatError.self) {
        try parse(String(repeating: bracket, count: 10_000 / bracket.count) + "x")
      }
    }
  }
}
