/// A node as it is drawn: a rounded box with lines of text.
struct GraphBox {
  /// The height of a line of text.
  static let lineHeight = 18.0
  /// A generous guess at the width of a letter: there is no way to measure text here.
  static let letterWidth = 7.8

  private let lines: [String]
  private let style: NodeStyle

  /// The size of the box.
  let size: LayeredLayout.Size

  init(_ node: GraphNode) {
    lines = node.lines
    style = node.style
    let longest = lines.map(\.count).max() ?? 0
    size = LayeredLayout.Size(
      width: (Double(longest) * Self.letterWidth + 20).rounded(.up),
      height: Double(lines.count) * Self.lineHeight + 12)
  }

  /// The corners of the box.
  func frame(around center: LayeredLayout.Point) -> GraphFrame {
    GraphFrame(center: center, size: size)
  }

  /// The box and its text.
  func element(around center: LayeredLayout.Point) -> String {
    let frame = frame(around: center)
    var elements = [
      "<rect class=\"\(style.rawValue)\" x=\"\(svgNumber(frame.left))\" y=\"\(svgNumber(frame.top))\" "
        + "width=\"\(svgNumber(size.width))\" height=\"\(svgNumber(size.height))\" rx=\"8\"/>"
    ]
    for (number, line) in lines.enumerated() {
      let y = frame.top + Double(number) * Self.lineHeight + 19
      let look = number == 0 ? " class=\"name\"" : ""
      elements.append(
        "<text\(look) x=\"\(svgNumber(center.x))\" y=\"\(svgNumber(y))\">\(svgEscaped(line))</text>")
    }
    return elements.joined(separator: "\n")
  }
}
