import Testing

@testable import sandbox

struct TextTableTests {
  @Test func columnsLineUp() {
    var table = TextTable("name", "n", "remark", leftAligned: [0, 2])
    table.rows = [["a", "1000", "x"], ["longer", "5", ""]]
    #expect(
      table.text == """
          name       n  remark
          ──────  ────  ──────
          a       1000  x
          longer     5
        """)
  }
}
