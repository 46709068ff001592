internal import Foundation

/// An SVG file that is being put together.
struct SVGDrawing {
  /// The room around the drawing.
  private static let margin = 16.0

  private var elements: [String] = []

  mutating func add(_ element: String) {
    elements.append(element)
  }

  /// The file's text.
  func text(width: Double, height: Double, title: String) -> String {
    let margin = Self.margin
    let (fullWidth, fullHeight) = (svgNumber(width + 2 * margin), svgNumber(height + 2 * margin))
    let fills = NodeStyle.allCases.map {
      ".\($0.rawValue) { fill: \($0.fill); stroke: \($0.stroke); stroke-width: 1.5; }"
    }
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(fullWidth) \(fullHeight)" \
      width="\(fullWidth)" height="\(fullHeight)" role="img" aria-labelledby="title">
      <title id="title">\(svgEscaped(title))</title>
      <style>
      text { font-family: system-ui, "DejaVu Sans", sans-serif; font-size: 13px; fill: #1f2430; text-anchor: middle; }
      .name { font-weight: bold; }
      .note { fill: #6b7785; text-anchor: start; }
      \(fills.joined(separator: "\n"))
      .edge { fill: none; stroke: #7a8798; stroke-width: 1.6; }
      .outside { fill: none; stroke: #1f9d50; stroke-width: 1.6; stroke-dasharray: 6 4; }
      </style>
      <defs>
      \(Self.arrow("tip", color: "#7a8798"))
      \(Self.arrow("outside-tip", color: "#1f9d50"))
      </defs>
      <g transform="translate(\(svgNumber(margin)) \(svgNumber(margin)))">
      """
    return ([head] + elements + ["</g>", "</svg>", ""]).joined(separator: "\n")
  }

  private static func arrow(_ name: String, color: String) -> String {
    "<marker id=\"\(name)\" viewBox=\"0 0 10 10\" refX=\"9\" refY=\"5\" markerWidth=\"7\" markerHeight=\"7\" "
      + "orient=\"auto\"><path d=\"M0 0 L10 5 L0 10 z\" fill=\"\(color)\"/></marker>"
  }
}

/// `text` as it is written between tags and in attributes; characters that XML does not allow become spaces.
func svgEscaped(_ text: String) -> String {
  var result = ""
  for scalar in text.unicodeScalars {
    switch scalar {
    case "&": result += "&amp;"
    case "<": result += "&lt;"
    case ">": result += "&gt;"
    case "\"": result += "&quot;"
    case "'": result += "&#39;"
    case "\u{0}"..<" ", "\u{FFFE}", "\u{FFFF}": result += " "
    default: result.unicodeScalars.append(scalar)
    }
  }
  return result
}

/// A length with one decimal place at most.
func svgNumber(_ number: Double) -> String {
  let text = String(format: "%.1f", number)
  return text.hasSuffix(".0") ? String(text.dropLast(2)) : text
}
