import Testing

@testable import Staff

@Suite struct SourceChangeTests {
  private let changes = [
    SourceChange(file: "A.swift", before: "  let a = 1", after: "  let a = 2\n\n  let b = 3"),
    SourceChange(file: "B.swift", before: "x", after: ""),
  ]

  @Test func changesAreMade() throws {
    let sources = try changes.applied(to: ["A.swift": "f\n  let a = 1\ng", "B.swift": "axb"])
    #expect(sources == ["A.swift": "f\n  let a = 2\n\n  let b = 3\ng", "B.swift": "ab"])
  }

  @Test(arguments: [
    (["A.swift": "f", "B.swift": "x"], SourceChange.Problem.notOnce(file: "A.swift", count: 0)),
    (["A.swift": "  let a = 1", "B.swift": "x x"], .notOnce(file: "B.swift", count: 2)),
    (["A.swift": "  let a = 1"], .unknownFile("B.swift")),
  ])
  func aChangeThatCannotBeMadeIsNamed(reference: [String: String], problem: SourceChange.Problem) {
    #expect(throws: problem) { try changes.applied(to: reference) }
  }

  @Test(arguments: ["\n", "\r\n"])
  func aFileIsReadWithAllItsChanges(lineEnd: String) {
    let lines = [
      "what: two: things", "file: A.swift", "--- before", "  let a = 1", "--- after", "  let a = 2", "",
      "  let b = 3", "file: B.swift", "--- before", "x", "--- after", "",
    ]
    let file = VariantFile(lines.joined(separator: lineEnd))
    #expect(file.fields == ["what": "two: things"])
    #expect(file.changes == changes)
  }
}
