import Testing

@testable import Grading

@Suite struct QuotedTextTests {
  @Test func linesAreKeptAndMarked() {
    #expect(QuotedText("one\n  two\n").marked == ["| one", "|   two"])
    #expect(QuotedText("").isEmpty && QuotedText("\n \n\n").marked == [])
  }

  @Test func blankLinesAreNotRepeated() {
    let text = "\n\na\n" + String(repeating: "\n", count: 2000) + "b\n\n\n"
    #expect(QuotedText(text).lines == ["a", "", "b"])
  }

  @Test func aLongLineIsBrokenBeforeATerminalDoesIt() {
    let filler = String(repeating: "x", count: 72)
    let quoted = QuotedText(filler + "Total 50 / 50")
    #expect(quoted.marked == ["| " + filler, "| Total 50 / 50"])
    let wide = QuotedText(String(repeating: "世", count: 40))
    #expect(wide.lines.map(\.count) == [36, 4])
    #expect(QuotedText("a\tb").lines == ["a    b"])
  }

  @Test func aLongLineIsBrokenBetweenWords() {
    let words = (1...30).map { "word\($0)" }.joined(separator: " ")
    let quoted = QuotedText(words)
    #expect(quoted.lines.joined(separator: " ") == words && quoted.lines.count == 3)
    let narrow = quoted.marked(upTo: 10, remedy: "", columns: 30)
    #expect(narrow.allSatisfy { $0.count <= 30 && $0.hasPrefix("| ") })
    #expect(
      narrow.map { $0.dropFirst(2) }.joined(separator: " ").filter { $0 != " " } == words.filter { $0 != " " }
    )
    #expect(QuotedText.phrase(words, limit: 600) == words)
  }

  @Test("Marks do not pile up, and what is never seen does not fill a line")
  func marks() {
    let piled = "a" + String(repeating: "\u{301}", count: 500)
    #expect(QuotedText(piled).lines.map { Array($0.unicodeScalars).count } == [3])
    let invisible = QuotedText(String(repeating: "\u{3164}\u{115F}", count: 500))
    #expect(invisible.lines.map { Array($0.unicodeScalars).count } == [2])
  }

  @Test func thereAreAsManyLinesAndBytesAsAreAllowedAndARemarkAboutTheRest() {
    let text = (1...50).map { "line \($0)\n" }.joined()
    let quoted = QuotedText(text, maximumLines: 20)
    #expect(quoted.lines.count == 20 && quoted.isCut)
    #expect(quoted.marked.count == 21)
    #expect(quoted.marked.last?.hasSuffix(" more lines)") == true)
    #expect(QuotedText((1...20).map { "line \($0)\n" }.joined()).isCut == false)
    let huge = QuotedText(String(repeating: "世", count: 1 << 20), maximumLines: 1000, maximumBytes: 500)
    #expect(huge.lines.joined().utf8.count <= 500 && huge.isCut)
  }

  @Test func onlySoManyLinesAreShownWhereOnesAskForFewer() {
    let quoted = QuotedText("a\nb\nc")
    #expect(quoted.marked(upTo: 1, remedy: "; ask for more") == ["| a", "| (2 more lines; ask for more)"])
    #expect(quoted.marked(upTo: 3, remedy: "; ask for more") == ["| a", "| b", "| c"])
  }

  @Test("Whatever the bytes are, every line is one, is narrow, and is safe", arguments: 0..<200)
  func anything(seed: UInt64) {
    var state = seed &* 0x9E37_79B9_7F4A_7C15 | 1
    let bytes = (0..<400).map { _ -> UInt8 in
      state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return [0x0A, 0x20, 0x41, 0x1B, 0x0D, UInt8(truncatingIfNeeded: state >> 40)][Int(state >> 60) % 6]
    }
    let quoted = QuotedText(bytes)
    #expect(quoted.lines.count <= 20)
    for line in quoted.lines {
      #expect(line.unicodeScalars.count <= 3 * QuotedText.width)
      #expect(!line.unicodeScalars.contains { $0.properties.generalCategory == .control })
    }
  }

  @Test func aPhraseIsOneShortLineWithoutGaps() {
    let phrase = QuotedText.phrase(
      "a.swift\n\nTotal          50 / 50" + String(repeating: "x", count: 500), limit: 40)
    #expect(phrase.count <= 40 && !phrase.contains("\n") && !phrase.contains("  "))
    #expect(QuotedText.phrase("Sources/MyTorch/Utils.swift") == "Sources/MyTorch/Utils.swift")
  }
}
