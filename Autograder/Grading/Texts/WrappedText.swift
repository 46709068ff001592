/// Text broken into lines at its spaces.
///
/// A word is never broken: one that is wider than a line, such as a path, stands on a line of its own and goes beyond its end, so
/// that it can be copied.
struct WrappedText {
  /// A space at which no line is broken; it is shown as an ordinary one.
  static let tie: Character = "\u{A0}"

  /// The lines, without indentation.
  let lines: [String]

  /// Breaks `text`.
  ///
  /// - Parameters:
  ///   - text: One paragraph, without line breaks.
  ///   - first: How many columns the first line has.
  ///   - others: How many columns each other line has.
  init(_ text: String, first: Int, others: Int) {
    var lines: [String] = []
    var (line, columns) = ("", 0)
    for word in text.split(separator: " ", omittingEmptySubsequences: false) {
      let width = DisplayWidth.of(word)
      if !line.isEmpty, columns + 1 + width > (lines.isEmpty ? first : others) {
        lines.append(line)
        (line, columns) = ("", 0)
      }
      if line.isEmpty {
        (line, columns) = (String(word), width)
      } else {
        line += " " + word
        columns += 1 + width
      }
    }
    self.lines = (lines + [line]).map { line in
      var line = String(line.map { $0 == Self.tie ? " " : $0 })
      while line.last == " " { line.removeLast() }
      return line
    }
  }

  /// `text` with what is between brackets as one word each: shapes and places in arrays.
  static func tyingBrackets(_ text: String) -> String {
    var depth = 0
    return String(
      text.map { character in
        if "([".contains(character) { depth += 1 } else if ")]".contains(character) { depth -= 1 }
        return character == " " && depth > 0 ? tie : character
      })
  }

  /// `text` as one word: no line is broken within it.
  static func tied(_ text: String) -> String { String(text.map { $0 == " " ? tie : $0 }) }
}
