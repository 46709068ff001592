/// Lays out an array as text: brackets in brackets, and lines that are not too long.
struct ArrayLayout {
  /// The width of a line; `linewidth` of NumPy's `set_printoptions`.
  static let lineWidth = 75

  /// The number of elements above which an array is summarised; `threshold` in NumPy.
  static let threshold = 1000

  /// How many elements at each end of an axis a summary shows; `edgeitems` in NumPy.
  private static let edgeCount = 3

  private let array: NDArray
  private let separator: String
  private let prefix: String
  private let lineWidth: Int
  private let isSummarized: Bool
  private let format: NumberFormat

  /// - Parameters:
  ///   - separator: What stands between two elements of a line.
  ///   - prefix: What the text is going to be put after; later lines are indented by as much.
  ///   - suffix: What is going to be put after the text.
  init(of array: NDArray, separator: String, prefix: String = "", suffix: String = "") {
    self.array = array
    lineWidth = Self.lineWidth - suffix.utf8.count
    self.separator = separator
    self.prefix = prefix
    isSummarized = array.size > Self.threshold
    format = NumberFormat(for: isSummarized ? Self.corners(of: array).elements : array.elements)
  }

  /// The text, without the prefix.
  var text: String {
    // NumPy shows an array without elements as empty brackets, whatever its shape.
    array.size == 0
      ? "[]"
      : text(of: array, indent: String(repeating: " ", count: 1 + prefix.utf8.count), width: lineWidth)
  }

  /// The text of a part of the array, with `width` columns for the longest line.
  private func text(of part: NDArray, indent: String, width: Int) -> String {
    if part.ndim == 0 { return format.text(of: part.item) }
    let isRow = part.ndim == 1
    let items = items(of: part).map { item in
      item.map { text(of: $0, indent: indent + " ", width: width - 1) } ?? "..."
    }
    if isRow {
      let lineBreak = LineBreaks(indent: indent, separator: separator, width: width - 1)
      return "[" + lineBreak.text(of: items).dropFirst(indent.utf8.count) + "]"
    }
    let lineEnd = trimmed(separator) + String(repeating: "\n", count: part.ndim - 1)
    return "[" + items.joined(separator: lineEnd + indent) + "]"
  }

  /// The parts along the first axis; `nil` stands for those that a summary leaves out.
  private func items(of part: NDArray) -> [NDArray?] {
    let count = part.shape[0]
    guard isSummarized && count > 2 * Self.edgeCount else {
      return (0..<count).map { part.view(at: $0) }
    }
    let first = (0..<Self.edgeCount).map { part.view(at: $0) }
    let last = (count - Self.edgeCount..<count).map { part.view(at: $0) }
    return first + [nil] + last
  }

  /// The elements that a summary shows.
  private static func corners(of array: NDArray) -> NDArray {
    var result = array
    for (axis, length) in array.shape.enumerated() where length > 2 * edgeCount {
      let shown = Array(0..<edgeCount) + Array(length - edgeCount..<length)
      result = result.take(shown, axis: axis)
    }
    return result
  }
}

/// Breaks a row of elements into lines.
private struct LineBreaks {
  let indent: String
  let separator: String

  /// The greatest width of a line, without the separator or bracket at its end.
  let width: Int

  /// The lines, each after the indent.
  func text(of words: [String]) -> String {
    var lines: [String] = []
    var line = indent
    for (index, word) in words.enumerated() {
      if line.utf8.count + word.utf8.count > width && line.utf8.count > indent.utf8.count {
        lines.append(trimmed(line))
        line = indent
      }
      line += word
      if index < words.count - 1 { line += separator }
    }
    return (lines + [line]).joined(separator: "\n")
  }
}

/// `text` without the spaces at its end.
private func trimmed(_ text: String) -> String {
  var text = Substring(text)
  while text.last == " " { text.removeLast() }
  return String(text)
}
