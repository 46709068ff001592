import Testing

@testable import Staff

@Suite struct SolutionMarkersTests {
  @Test func aNamedRegionBecomesNotImplemented() throws {
    let source = """
      func f() -> Int {
        // BEGIN SOLUTION f
        let x = 1
        return x
        // END SOLUTION
      }

      """
    let markers = try SolutionMarkers(source, file: "F.swift")
    #expect(markers.stub == "func f() -> Int {\n  notImplemented(\"f\")\n}\n")
    #expect(markers.solutionLines == ["  let x = 1", "  return x"])
  }

  @Test func aRegionWithoutANameIsLeftOut() throws {
    let source = "let a = 1\n\n// BEGIN SOLUTION\nlet helper = 2\n// END SOLUTION\n\nlet b = 3\n"
    #expect(try SolutionMarkers(source, file: "F.swift").stub == "let a = 1\n\nlet b = 3\n")
  }

  @Test func aRegionAtTheEndLeavesNoBlankLines() throws {
    let source = "let a = 1\n\n// BEGIN SOLUTION\nlet helper = 2\n// END SOLUTION\n"
    #expect(try SolutionMarkers(source, file: "F.swift").stub == "let a = 1\n")
  }

  @Test(arguments: [
    ("// BEGIN SOLUTION a\n// BEGIN SOLUTION b\n", SolutionMarkers.Problem.nested(file: "F.swift", line: 2)),
    ("let x = 1\n// END SOLUTION\n", .endWithoutBegin(file: "F.swift", line: 2)),
    ("// BEGIN SOLUTION a\nlet x = 1\n", .neverEnds(file: "F.swift", line: 1)),
  ])
  func unbalancedMarkersAreNamed(source: String, problem: SolutionMarkers.Problem) {
    #expect(throws: problem) { try SolutionMarkers(source, file: "F.swift") }
  }
}
