/// What the colours mean, below the drawing.
struct GraphLegend {
  private static let rowHeight = 24.0

  let top: Double

  /// Whether there are gradients to explain.
  var hasGradients = true

  private var styles: [NodeStyle] { hasGradients ? NodeStyle.allCases : [.operation, .array] }
  private var notes: [String] { hasGradients ? Self.gradientNotes : [] }

  /// The width of its longest row, about.
  var width: Double {
    let longest = (styles.map(\.explanation) + notes).map(\.count).max() ?? 0
    return Double(longest) * 7 + 30
  }

  private static let gradientNotes = [
    "‖∇‖: the norm of a gradient;", "internal: in the engine's buffer, external: outside of it",
  ]

  /// The lower end.
  var bottom: Double { top + Double(styles.count + notes.count) * Self.rowHeight }

  /// A row for each kind of box, and what stands in them.
  var element: String {
    (boxes + noteElements).joined(separator: "\n")
  }

  private var boxes: [String] {
    styles.enumerated().map { number, style in
      let y = top + Double(number) * Self.rowHeight
      return
        "<rect class=\"\(style.rawValue)\" x=\"1\" y=\"\(svgNumber(y))\" width=\"20\" height=\"14\" rx=\"4\"/>\n"
        + "<text class=\"note\" x=\"30\" y=\"\(svgNumber(y + 12))\">\(svgEscaped(style.explanation))</text>"
    }
  }

  private var noteElements: [String] {
    notes.enumerated().map { number, note in
      let y = top + Double(styles.count + number) * Self.rowHeight
      return "<text class=\"note\" x=\"1\" y=\"\(svgNumber(y + 12))\">\(svgEscaped(note))</text>"
    }
  }
}
