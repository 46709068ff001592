internal import NDArrays

/// The arrays of a case, side by side: what was given, what was expected, what came back.
struct ArrayComparison {
  /// Between two arrays that stand side by side.
  private static let gap = 4

  /// No array takes more lines than this.
  private static let maximumLines = 20

  let arrays: CaseArrays
  let layout: ReportLayout
  let indentation: Int

  /// Whether to show arrays that came back as expected, too.
  let isWhole: Bool

  init(_ arrays: CaseArrays, layout: ReportLayout, indentation: Int, isWhole: Bool = false) {
    self.arrays = arrays
    self.layout = layout
    self.indentation = indentation
    self.isWhole = isWhole
  }

  /// The lines.
  var lines: [String] {
    let given = arrays.given.map { Self.column("given \($0.name)", $0.array) }
    return sideBySide(given) + arrays.expected.flatMap(compared)
  }

  private func compared(_ name: String, _ expected: NDArray) -> [String] {
    let isWrong = arrays.wrong.contains(name)
    guard isWhole || isWrong else { return [] }
    let columns = [
      Self.column("\(name), expected", expected),
      arrays.actual.first { $0.name == name }.map { Self.column("\(name), yours", $0.array) }
        ?? Column(lines: ["\(name), yours", "nothing came back"]),
    ]
    return sideBySide(columns, isWrong ? .strong : nil)
  }

  /// One array with its heading above it.
  private struct Column {
    let lines: [String]

    var width: Int { lines.map { DisplayWidth.of($0) }.max() ?? 0 }
  }

  private static func column(_ title: String, _ array: NDArray) -> Column {
    let lines = ArraySummary(array).lines
    let shown = lines.prefix(maximumLines) + (lines.count > maximumLines ? ["..."] : [])
    return Column(lines: ["\(title) \(shapeText(array.shape))"] + shown)
  }

  /// The columns beside each other, as many as fit into a line; the others below.
  private func sideBySide(_ columns: [Column], _ role: TerminalStyle.Role? = nil) -> [String] {
    let room = layout.width - indentation
    var rows: [[Column]] = []
    var width = 0
    for column in columns {
      if rows.isEmpty || width + Self.gap + column.width > room {
        rows.append([column])
        width = column.width
      } else {
        rows[rows.count - 1].append(column)
        width += Self.gap + column.width
      }
    }
    return rows.flatMap { line(of: $0, role) }
  }

  private func line(of row: [Column], _ role: TerminalStyle.Role?) -> [String] {
    (0..<(row.map(\.lines.count).max() ?? 0)).map { index in
      var line = ""
      for column in row {
        let text = index < column.lines.count ? column.lines[index] : ""
        line += text + String(repeating: " ", count: column.width - DisplayWidth.of(text) + Self.gap)
      }
      while line.last == " " { line.removeLast() }
      let margin = String(repeating: " ", count: indentation)
      return margin + (index == 0 ? role.map { layout.style(line, $0) } ?? line : line)
    }
  }
}
