/// Puts words, rows and quotations into lines of a width.
struct ReportLayout {
  /// The widest a table gets: columns that are far apart are hard to read across.
  private static let widestTable = 76

  /// How many columns a line has.
  let width: Int

  let style: TerminalStyle

  /// A paragraph, broken at spaces; what does not fit into the first line stands two columns further in.
  func paragraph(
    _ text: String, indentation: Int = 0, hanging: Int = 2, _ role: TerminalStyle.Role? = nil
  ) -> [String] {
    let room = width - indentation
    let lines = WrappedText(text, first: room, others: room - hanging).lines
    return lines.enumerated().map { index, line in
      let margin = String(repeating: " ", count: index == 0 ? indentation : indentation + hanging)
      return margin + (role.map { style(line, $0) } ?? line)
    }
  }

  /// `left` and `right` at the two ends of a line; what does not fit goes below, indented like `left` and a little more.
  func row(
    _ left: String, _ right: String, indentation: Int = 0, left leftRole: TerminalStyle.Role? = nil,
    right rightRole: TerminalStyle.Role? = nil
  ) -> [String] {
    let table = min(width, Self.widestTable)
    let end = DisplayWidth.of(right)
    let room = table - indentation - (end > 0 ? end + 2 : 0)
    var lines = WrappedText(left, first: room, others: room - 2).lines
    let first = lines.removeFirst()
    let gap = String(repeating: " ", count: max(2, table - indentation - DisplayWidth.of(first) - end))
    let margin = String(repeating: " ", count: indentation)
    let styled = { (text: String) in leftRole.map { style(text, $0) } ?? text }
    return [
      margin + styled(first) + (right.isEmpty ? "" : gap + (rightRole.map { style(right, $0) } ?? right))
    ] + lines.map { "\(margin)  \(styled($0))" }
  }

  /// Somebody else's words, with a mark before each line.
  func quotation(_ text: QuotedText, indentation: Int, limit: Int? = nil) -> [String] {
    guard !text.isWithheld else {
      return paragraph(QuotedText.withheldRemark, indentation: indentation, hanging: 1)
    }
    let lines = text.marked(
      upTo: limit ?? text.lines.count, remedy: "; --verbose shows them", columns: width - indentation)
    return lines.map { String(repeating: " ", count: indentation) + $0 }
  }
}
