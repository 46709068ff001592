import Testing

@testable import NumPyFormat

@Suite("CanonicalHeader")
struct CanonicalHeaderTests {
  private func canonical(_ text: String) -> CanonicalHeader? {
    Array(text.utf8).withUnsafeBytes { CanonicalHeader($0) }
  }

  @Test("says of every sample what the parser says", arguments: Samples.all)
  func agrees(_ sample: Samples.Sample) throws {
    let parsed = try header(sample.file)
    let prefix = sample.file[6] == 1 ? 10 : 12
    let text = String(decoding: sample.file[prefix..<parsed.dataOffset], as: UTF8.self)
    let fields = try #require(canonical(text))
    var parser = PythonLiteralParser(text.unicodeScalars, source: "x", isLenient: false)
    let expected = try NPYHeader(parser.parse(), dataOffset: parsed.dataOffset, source: "x")
    #expect(fields.elementType == expected.elementType)
    #expect(fields.isFortranOrder == expected.isFortranOrder)
    #expect(fields.shape == expected.shape)
  }

  static let plain = plainHeader + "\n"

  @Test(
    "leaves every other form to the parser",
    arguments: [
      ("<f8", "<f3"), ("<f8", "=f8"), ("<f8", "<b8"), ("<f8", "<i0"), ("<f8", "f8"), ("False", "false"),
      ("(2,)", "(2)"), ("(2,)", "(02,)"), ("(2,)", "(2,3)"), ("(2,)", "(2, 3,)"), ("(2,)", "(,)"),
      ("(2,)", "(-2,)"),
      ("(2,)", "(2, )"), ("(2,)", "(1234567890123456789,)"), (", }\n", "}\n"), ("}\n", "}"), ("}\n", "}\n "),
      ("{'", "{ '"),
    ])
  func otherForms(_ part: String, _ replacement: String) {
    #expect(canonical(Self.plain) != nil)
    #expect(canonical(Self.plain.replacing(part, with: replacement)) == nil)
  }

  @Test("takes no part of the form for all of it")
  func truncated() {
    for count in 0..<Self.plain.count {
      #expect(canonical(String(Self.plain.prefix(count))) == nil)
    }
  }
}
