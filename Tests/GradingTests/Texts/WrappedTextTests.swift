import Testing

@testable import Grading

@Suite struct WrappedTextTests {
  @Test(arguments: [
    ("one two three", 7, 7, ["one two", "three"]),
    ("one two three", 3, 9, ["one", "two three"]),
    ("one two", 100, 100, ["one two"]),
    (
      "a Sources/MyTorch/NN/Modules/Linear.swift:63 b", 10, 10,
      ["a", "Sources/MyTorch/NN/Modules/Linear.swift:63", "b"]
    ),
    ("", 10, 10, [""]),
    ("世界 世界", 4, 4, ["世界", "世界"]),
    ("世界 世界", 9, 4, ["世界 世界"]),
  ])
  func linesEndWhereWordsDo(text: String, first: Int, others: Int, lines: [String]) {
    #expect(WrappedText(text, first: first, others: others).lines == lines)
  }

  @Test func whatIsTiedStaysTogether() {
    let text = "at \(WrappedText.tied("a b c")), [\(WrappedText.tied("0, 2"))]"
    #expect(WrappedText(text, first: 4, others: 4).lines == ["at", "a b c,", "[0, 2]"])
    #expect(
      WrappedText(WrappedText.tyingBrackets("of shape (1, 3) at [0, 2] is"), first: 9, others: 9).lines
        == ["of shape", "(1, 3) at", "[0, 2] is"])
  }

  @Test(arguments: [("abc", 3), ("é", 1), ("e\u{301}", 1), ("世", 2), ("👩‍👩‍👧", 2), ("…", 1), ("ａ", 2), ("", 0)])
  func columns(text: String, width: Int) {
    #expect(DisplayWidth.of(text) == width)
  }
}
