/// A table of text with columns of equal width.
struct TextTable {
  let headings: [String]
  var rows: [[String]] = []
  /// Columns of words, by number; all others, of numbers, end at the right.
  var leftAligned: Set<Int> = [0]

  init(_ headings: String..., leftAligned: Set<Int> = [0]) {
    self.headings = headings
    self.leftAligned = leftAligned
  }

  /// The table with a line below the headings.
  var text: String {
    let widths = headings.indices.map { column in
      ([headings] + rows).map { $0[column].count }.max() ?? 0
    }
    let lines = [headings, widths.map { String(repeating: "─", count: $0) }] + rows
    return lines.map { line in
      let cells = line.indices.map { column in
        leftAligned.contains(column)
          ? Self.padded(line[column], to: widths[column])
          : String(repeating: " ", count: widths[column] - line[column].count) + line[column]
      }
      return "  " + cells.joined(separator: "  ").trimmingEnd()
    }.joined(separator: "\n")
  }

  /// `text` with spaces behind it.
  static func padded(_ text: String, to width: Int) -> String {
    text + String(repeating: " ", count: max(0, width - text.count))
  }
}

extension String {
  fileprivate func trimmingEnd() -> String {
    String(self[..<(lastIndex { $0 != " " }.map(index(after:)) ?? startIndex)])
  }
}
