import Testing

@testable import Staff

@Suite struct CSVTests {
  @Test func isRFC4180() {
    let text = CSV.text([
      ["id", "comment"], ["ada", "said \"no\", twice"], ["b", "two\nlines"], ["", " x"],
    ])
    #expect(text == "id,comment\r\nada,\"said \"\"no\"\", twice\"\r\nb,\"two\nlines\"\r\n,\" x\"\r\n")
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+49", "'+49"), ("-x", "'-x"), ("@SUM(A1)", "'@SUM(A1)"), ("  =1", "'  =1"),
    ("\t=1", "' =1"),
    ("＝1", "'＝1"), ("ada", "ada"), ("a=b", "a=b"), ("", ""), ("a\u{1B}[31m\r\nb", "a [31m  b"),
  ])
  func wordsAreNoFormulas(text: String, expected: String) {
    #expect(CSV.words(text) == expected)
  }

  @Test(arguments: [
    [["a", "b"], ["c", "d,e"]], [["\"", "a\r\nb"]], [["x", ""], ["", "y"]], [["ö", "日本"]],
  ])
  func isReadAsItWasWritten(rows: [[String]]) throws {
    #expect(try CSV.rows(CSV.text(rows)) == rows)
  }

  @Test func otherProgramsTablesAreUnderstood() throws {
    #expect(try CSV.rows("\u{FEFF}a,b\nc,d\re,\"f\"\"g\"") == [["a", "b"], ["c", "d"], ["e", "f\"g"]])
    #expect(try CSV.rows("\n\n") == [])
    #expect(throws: CSV.Unreadable(line: 2)) { try CSV.rows("a\n\"b\nc") }
  }
}
