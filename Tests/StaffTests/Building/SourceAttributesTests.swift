import Testing

@testable import Staff

@Suite struct SourceAttributesTests {
  @Test(
    "However it is written, it is found",
    arguments: [
      ("@_silgen_name(\"exit\") func a()", "_silgen_name"), ("@ _cdecl(\"exit\")", "_cdecl"),
      ("@\n\t/* a /* b */ c */ // d\n_section(\"x\")", "_section"), ("@`used`", "used"), ("@c(exit)", "c"),
      ("let text = \"/*\" \n @section(\"x\")", "section"),
      ("@_alwaysEmitIntoClient", "_alwaysEmitIntoClient"),
    ])
  func refused(source: String, name: String) {
    #expect(SourceAttributes(Array(source.utf8)).refused == [name])
  }

  @Test func whatCannotBeMadeOutIsRefused() {
    let blanks = String(repeating: " ", count: 100_000)
    #expect(SourceAttributes(Array("@\(blanks)_cdecl".utf8)).refused == ["_"])
  }

  @Test(
    "What students write is not",
    arguments: [
      "@discardableResult", "@inline(__always)", "@escaping", "@inlinable", "@Sendable",
      "@available(*, deprecated)",
      "a @ b", "@", "somebody@cmu.edu", "@MainActor", "@propertyWrapper", "@_disfavoredOverload",
    ])
  func allowed(source: String) {
    #expect(SourceAttributes(Array(source.utf8)).refused == [])
  }
}
