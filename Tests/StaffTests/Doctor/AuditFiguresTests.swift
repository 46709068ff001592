import Foundation
import Testing

@testable import Staff

@Suite struct AuditFiguresTests {
  private static func text(caught: String = "526 of 526 (100.0 %)", lost: String = "0") -> String {
    """
    # Audit
    | figure | value |
    |---|---|
    | wrong solutions | 526 |
    | caught where they must be | \(caught) |
    | right solutions | 40 |
    | right solutions that lost points | \(lost) |
    """
  }

  @Test("Good figures of the corpora that are there are well")
  func good() {
    #expect(AuditFigures(Self.text()).problems(variants: 566).isEmpty)
  }

  @Test("Whatever is not well is told")
  func bad() {
    #expect(AuditFigures("").problems(variants: 0) == ["Docs/AUDIT.md has no figures"])
    #expect(
      AuditFigures(Self.text(caught: "520 of 526 (98.9 %)")).problems(variants: 566)
        == ["6 wrong solutions were not caught"])
    #expect(AuditFigures(Self.text(lost: "2")).problems(variants: 566) == ["2 right solutions lost points"])
    #expect(
      AuditFigures(Self.text()).problems(variants: 600) == [
        "Docs/AUDIT.md is of 566 solutions; there are 600 now"
      ])
  }

  @Test("The committed page has figures")
  func committed() throws {
    let page = try String(contentsOf: Kit.folder.appendingPathComponent("Docs/AUDIT.md"), encoding: .utf8)
    #expect(!AuditFigures(page).problems(variants: 0).contains("Docs/AUDIT.md has no figures"))
  }
}
