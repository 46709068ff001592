import Testing

@testable import Grading

@Suite struct PrintedOutputTests {
  private func output(_ text: String, capacity: Int = 1 << 16) -> CapturedOutput {
    var output = CapturedOutput(capacity: capacity)
    output.append(Array(text.utf8))
    return output
  }

  @Test func eachCaseHasItsOwn() {
    let printed = PrintedOutput(output("a\n\u{1E}\u{1E}b\nc\n"), names: ["1", "2", "3-x"], answered: 2)
    #expect(printed.byCase.map(\.name) == ["1", "3-x"])
    #expect(printed.byCase.map(\.text.lines) == [["a"], ["b", "c"]])
    #expect(printed.whole.lines == ["a", "b", "c"])
  }

  @Test("Of very much, the beginning and the end are kept: the case in which it ended is the last")
  func cut() throws {
    let much = String(repeating: "x\n", count: 500)
    let printed = PrintedOutput(
      output("a\n\u{1E}\(much)\u{1E}end\n", capacity: 64), names: ["1", "2", "3"], answered: 2)
    #expect(printed.byCase.first?.text.lines == ["a"])
    #expect(printed.byCase.last?.name == "3" && printed.byCase.last?.text.lines == ["end"])
  }

  @Test func moreMarksThanCasesAreNoCases() {
    #expect(
      PrintedOutput(output("a\u{1E}b\u{1E}c"), names: ["1"], answered: 0).byCase.map(\.name) == ["1"])
  }
}
