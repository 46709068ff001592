/// Tables as RFC 4180 has them: commas, CRLF, quotes where they are needed.
enum CSV {
  /// The text of a table, ending in a line break.
  static func text(_ rows: [[String]]) -> String {
    rows.map { $0.map(quoted).joined(separator: ",") + "\r\n" }.joined()
  }

  /// A cell of words, which somebody else may have chosen.
  ///
  /// A spreadsheet takes what begins with one of these signs for a formula and computes it, so an apostrophe goes before it; what
  /// cannot be seen is taken out.
  static func words(_ text: String) -> String {
    let visible = String(
      String.UnicodeScalarView(
        text.unicodeScalars.map { scalar in
          scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value) ? " " : scalar
        }))
    let first = visible.first { $0 != " " }
    return first.map("=+-@＝＋－＠".contains) == true ? "'\(visible)" : visible
  }

  private static func quoted(_ cell: String) -> String {
    let needsQuotes =
      cell.unicodeScalars.contains { ",\"\r\n".unicodeScalars.contains($0) }
      || cell.hasPrefix(" ") || cell.hasSuffix(" ")
    return needsQuotes ? "\"\(cell.replacing("\"", with: "\"\""))\"" : cell
  }

  /// There is no table in a text.
  struct Unreadable: Error, Equatable, CustomStringConvertible {
    let line: Int

    var description: String { "a quote that is opened in line \(line) is not closed" }
  }

  /// The rows of a table; line breaks of all systems, a mark of the byte order and a last line without break are understood.
  static func rows(_ text: String) throws -> [[String]] {
    var rows: [[String]] = []
    var row: [String] = []
    var cell = ""
    var (isQuoted, line, quoteLine) = (false, 1, 1)
    var rest = Array(text.unicodeScalars)[...]
    if rest.first == "\u{FEFF}" { rest.removeFirst() }
    func endRow() {
      row.append(cell)
      if row != [""] { rows.append(row) }
      (row, cell) = ([], "")
    }
    while let scalar = rest.popFirst() {
      if scalar == "\n" { line += 1 }
      switch (scalar, isQuoted) {
      case ("\"", true) where rest.first == "\"":
        rest.removeFirst()
        cell.unicodeScalars.append(scalar)
      case ("\"", true): isQuoted = false
      case ("\"", false) where cell.isEmpty: (isQuoted, quoteLine) = (true, line)
      case (",", false):
        row.append(cell)
        cell = ""
      case ("\r", false) where rest.first == "\n": break
      case ("\n", false), ("\r", false): endRow()
      default: cell.unicodeScalars.append(scalar)
      }
    }
    guard !isQuoted else { throw Unreadable(line: quoteLine) }
    if !cell.isEmpty || !row.isEmpty { endRow() }
    return rows
  }
}
