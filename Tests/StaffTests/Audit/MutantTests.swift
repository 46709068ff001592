import Testing

@testable import Staff

@Suite struct MutantTests {
  private let text = """
    what: two things at once
    fails: functional/log-backward, functional/exp-backward
    hint: none
    file: MyTorch/A.swift
    --- before
      let a = 1
    --- after
      let a = 2

      let b = 3
    file: MyTorch/B.swift
    --- before
    x
    --- after

    """

  @Test func aFileIsReadWithAllItsChanges() throws {
    let mutant = try Mutant(text, name: "functional/two")
    #expect(mutant.what == "two things at once")
    #expect(mutant.fails == ["functional/log-backward", "functional/exp-backward"])
    #expect(mutant.hint == nil)
    #expect(
      mutant.changes == [
        .init(file: "MyTorch/A.swift", before: "  let a = 1", after: "  let a = 2\n\n  let b = 3"),
        .init(file: "MyTorch/B.swift", before: "x", after: ""),
      ])
  }

  @Test func changesAreMade() throws {
    let mutant = try Mutant(text, name: "two")
    let sources = try mutant.applied(to: ["MyTorch/A.swift": "f\n  let a = 1\ng", "MyTorch/B.swift": "axb"])
    #expect(sources == ["MyTorch/A.swift": "f\n  let a = 2\n\n  let b = 3\ng", "MyTorch/B.swift": "ab"])
  }

  @Test(arguments: [
    (
      ["MyTorch/A.swift": "f", "MyTorch/B.swift": "x"],
      Mutant.Problem.notOnce(name: "two", file: "MyTorch/A.swift", count: 0)
    ),
    (
      ["MyTorch/A.swift": "  let a = 1", "MyTorch/B.swift": "x x"],
      .notOnce(name: "two", file: "MyTorch/B.swift", count: 2)
    ),
    (["MyTorch/A.swift": "  let a = 1"], .unknownFile(name: "two", file: "MyTorch/B.swift")),
  ])
  func aChangeThatCannotBeMadeIsNamed(reference: [String: String], problem: Mutant.Problem) throws {
    let mutant = try Mutant(text, name: "two")
    #expect(throws: problem) { try mutant.applied(to: reference) }
  }

  @Test(arguments: [
    "what: x\nfails: a\n", "fails: a\nhint: none\n", "what: x\nhint: none\n",
    "what: x\nfails: a\nhint: none\n",
  ])
  func anIncompleteFileIsRefused(text: String) {
    #expect(throws: Mutant.Problem.self) { try Mutant(text, name: "x") }
  }
}
