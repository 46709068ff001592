extension Markup {
  /// Somebody else's words: with a mark before each line, as in the report for a terminal.
  ///
  /// - Parameter limit: How many lines are shown.
  package static func quotation(_ text: QuotedText, limit: Int = .max) -> Markup {
    guard !text.isWithheld else { return "<p class=\"faint\">\(QuotedText.withheldRemark)</p>" }
    guard !text.isEmpty else { return .empty }
    // A line as wide as the widest page: a window breaks it, and the mark stands at its first line.
    let lines = text.marked(upTo: limit, remedy: "").joined(separator: "\n")
    return "<pre class=\"quote\">\(lines)</pre>"
  }

  /// `text` in which a line may end behind a slash: before that a path is broken in the middle of a word.
  package static func path(_ text: String) -> Markup {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
    return Markup(parts.enumerated().map { $0 == 0 ? "\($1)" : "/<wbr/>\($1)" as Markup })
  }

  /// On a telephone, where the table is long: a link to what is wrong.
  package static let jump: Markup = "<p class=\"jump\"><a href=\"#wrong\">What is wrong</a></p>"

  /// A bar that is filled as far as points were earned; what it says is said in words, too.
  package static func bar(points: Int, of maximum: Int) -> Markup {
    guard maximum > 0 else { return .empty }
    let width = max(0, min(100, 100 * points / maximum))
    return "<div class=\"bar\" aria-hidden=\"true\"><div style=\"width: \(width)%\"></div></div>"
  }
}
