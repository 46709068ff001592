internal import Grading

/// Texts of records and summaries, bounded for a page: they may be of a hand-in's, or of whoever named a file.
enum Texts {
  /// One line of at most `limit` characters.
  static func phrase(_ text: String, limit: Int = 100) -> String {
    let lines = QuotedText(text, maximumLines: 4 + limit / 60, maximumBytes: 8 * limit).lines
    let line = lines.joined(separator: " ")
    return line.count > limit ? "\(line.prefix(limit - 1))…" : line
  }

  /// Lines that were quoted before, without their marks: whoever shows them puts marks before them again.
  static func quoted(_ text: String, maximumLines: Int, maximumBytes: Int = 2048) -> QuotedText {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(QuotedText.unmarked)
    return QuotedText(lines.joined(separator: "\n"), maximumLines: maximumLines, maximumBytes: maximumBytes)
  }
}
