import Testing

@testable import Grading

@Suite struct TerminalWidthTests {
  @Test(
    arguments: [
      (nil, nil, 100), (nil, 80, 80), (nil, 60, 60), (nil, 240, 100), ("72", 80, 72), ("72", nil, 72),
      ("", 80, 80),
      ("wide", 80, 80), ("0", 80, 80), ("-5", nil, 100), (nil, 3, 30), ("99999999999999999999", 80, 80),
    ] as [(String?, Int?, Int)])
  func columnsSetComeFirst(columns: String?, terminal: Int?, width: Int) {
    #expect(TerminalWidth.width(columns: columns, terminal: terminal) == width)
  }
}
