/// Breaks printable text into lines of a width.
struct QuotedTextFolder {
  /// So many marks a letter may carry: enough for every script, too few to reach the lines above and below.
  private static let maximumMarks = 2

  /// How many columns a line has.
  let width: Int

  let maximumLines: Int
  let maximumBytes: Int

  /// The lines that are complete.
  private(set) var lines: [String] = []

  /// How many lines of the text were read, blank ones included.
  private(set) var consumedLines = 0

  /// Whether there is no room for more.
  private(set) var isFull = false

  private var line = ""
  private var columns = 0

  /// The last place in the line after a space, and the column there.
  private var wordStart: (index: String.UnicodeScalarView.Index, columns: Int)?
  private var marks = 0
  private var bytes = 0

  init(width: Int = QuotedText.width, maximumLines: Int, maximumBytes: Int) {
    (self.width, self.maximumLines, self.maximumBytes) = (width, maximumLines, maximumBytes)
  }

  /// Takes the next character.
  mutating func append(_ scalar: Unicode.Scalar) {
    if scalar == "\n" {
      consumedLines += 1
      endLine()
    } else if scalar == "\t" {
      for _ in 0..<4 { put(" ", columns: 1) }
    } else if isMark(scalar) {
      marks += 1
      if marks <= Self.maximumMarks { put(scalar, columns: 0) }
    } else {
      marks = 0
      put(scalar, columns: scalar.value < 0x1100 ? 1 : 2)
    }
  }

  /// Ends the last line, and takes blank ones off the end.
  mutating func finish() {
    if !line.isEmpty, !isFull { consumedLines += 1 }
    if !line.isEmpty { endLine() }
    while lines.last?.isEmpty == true { lines.removeLast() }
  }

  private mutating func put(_ scalar: Unicode.Scalar, columns width: Int) {
    if columns + width > self.width { breakLine() }
    guard !isFull else { return }
    bytes += scalar.utf8.count
    guard bytes <= maximumBytes else {
      isFull = true
      return
    }
    line.unicodeScalars.append(scalar)
    columns += width
    if scalar == " " { wordStart = (line.unicodeScalars.endIndex, columns) }
  }

  /// Ends a line that is full: before its last word, if that is not too long.
  private mutating func breakLine() {
    guard let wordStart, columns - wordStart.columns < width / 4, wordStart.columns < columns else {
      return endLine()
    }
    let rest = String(line.unicodeScalars[wordStart.index...])
    let width = columns - wordStart.columns
    line = String(line.unicodeScalars[..<wordStart.index])
    endLine()
    (line, columns) = (rest, width)
  }

  private mutating func endLine() {
    while line.last == " " { line.removeLast() }
    defer { (line, columns, marks, wordStart) = ("", 0, 0, nil) }
    let isRepeated = line.isEmpty && (lines.last.map(\.isEmpty) ?? true)
    guard !isRepeated else { return }
    guard lines.count < maximumLines else {
      isFull = true
      return
    }
    lines.append(line)
  }

  /// Whether a character takes no place of its own: accents, and what is never seen.
  private func isMark(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .spacingMark: true
    default: scalar.properties.isDefaultIgnorableCodePoint
    }
  }
}
