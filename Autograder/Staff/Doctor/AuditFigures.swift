/// The figures of the last audit, as they stand in Docs/AUDIT.md.
struct AuditFigures {
  private var values: [String: String] = [:]

  /// Reads the rows of the table of figures.
  init(_ markdown: String) {
    for line in markdown.split(separator: "\n") where line.hasPrefix("| ") {
      let cells = line.split(separator: "|").map { $0.drop { $0 == " " } }
      guard cells.count == 2 else { continue }
      values[Self.trimmed(cells[0])] = Self.trimmed(cells[1])
    }
  }

  private static func trimmed(_ cell: Substring) -> String {
    var cell = cell
    while cell.last == " " { cell.removeLast() }
    return String(cell)
  }

  private func number(_ name: String) -> Int? { values[name].flatMap { Int($0) } }

  /// How many wrong solutions were caught, of how many.
  private var caught: [Int]? {
    let words = values["caught where they must be"]?.split(separator: " ") ?? []
    let numbers = words.prefix(3).compactMap { Int($0) }
    return numbers.count == 2 ? numbers : nil
  }

  /// The figures in a few words.
  var text: String {
    "\(values["caught where they must be"] ?? "none") caught, \(values["right solutions that lost points"] ?? "unknown") right solutions lost points"
  }

  /// What is wrong with them.
  ///
  /// - Parameter variants: How many solutions, wrong and right, there are to audit now.
  func problems(variants: Int) -> [String] {
    guard let caught, let wrong = number("wrong solutions"), let right = number("right solutions"),
      let lost = number("right solutions that lost points")
    else { return ["Docs/AUDIT.md has no figures"] }
    var problems: [String] = []
    if caught[0] < caught[1] { problems.append("\(caught[1] - caught[0]) wrong solutions were not caught") }
    if lost > 0 { problems.append("\(lost) right solutions lost points") }
    if wrong + right != variants {
      problems.append("Docs/AUDIT.md is of \(wrong + right) solutions; there are \(variants) now")
    }
    return problems
  }
}
