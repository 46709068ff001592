/// What the colours mean, below the drawing.
struct GraphLegend {
  private static let rowHeight = 24.0

  let top: Double

  /// The width of its longest row, about.
  var width: Double {
    let longest = (NodeStyle.allCases.map(\.explanation) + Self.notes).map(\.count).max() ?? 0
    return Double(longest) * 7 + 30
  }

  private static let notes = [
    "‖∇‖: the norm of a gradient;", "internal: in the engine's buffer, external: outside of it",
  ]

  /// The lower end.
  var bottom: Double { top + Double(NodeStyle.allCases.count + Self.notes.count) * Self.rowHeight }

  /// A row for each kind of box, and what stands in them.
  var element: String {
    (boxes + notes).joined(separator: "\n")
  }

  private var boxes: [String] {
    NodeStyle.allCases.enumerated().map { number, style in
      let y = top + Double(number) * Self.rowHeight
      return
        "<rect class=\"\(style.rawValue)\" x=\"1\" y=\"\(svgNumber(y))\" width=\"20\" height=\"14\" rx=\"4\"/>\n"
        + "<text class=\"note\" x=\"30\" y=\"\(svgNumber(y + 12))\">\(svgEscaped(style.explanation))</text>"
    }
  }

  private var notes: [String] {
    Self.notes.enumerated().map { number, note in
      let y = top + Double(NodeStyle.allCases.count + number) * Self.rowHeight
      return "<text class=\"note\" x=\"1\" y=\"\(svgNumber(y + 12))\">\(svgEscaped(note))</text>"
    }
  }
}
