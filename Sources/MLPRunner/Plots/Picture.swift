/// A picture in SVG, readable on a light and on a dark page.
///
/// Elements take their colours from classes, which look different where the reader prefers a dark page.
struct Picture {
  /// Where a text is in relation to its position.
  enum Anchor: String {
    case start, middle, end
  }

  let width: Double
  let height: Double

  /// What the picture shows, for those who cannot see it.
  let title: String

  private var elements: [String] = []

  init(width: Double, height: Double, title: String) {
    self.width = width
    self.height = height
    self.title = title
  }

  /// Adds a text; `turned` writes it upwards.
  mutating func text(
    _ text: String, x: Double, y: Double, anchor: Anchor = .start, style: String = "ink", turned: Bool = false
  ) {
    let turn = turned ? " transform=\"rotate(-90 \(Self.number(x)) \(Self.number(y)))\"" : ""
    elements.append(
      "<text class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        + "text-anchor=\"\(anchor.rawValue)\"\(turn)>\(Self.escaped(text))</text>")
  }

  /// Adds a line through `points`.
  mutating func line(_ points: [Point], style: String) {
    let list = points.map { "\(Self.number($0.x)),\(Self.number($0.y))" }.joined(separator: " ")
    elements.append("<polyline class=\"\(style)\" points=\"\(list)\"/>")
  }

  /// Adds a disc.
  mutating func dot(_ centre: Point, radius: Double, style: String) {
    elements.append(
      "<circle class=\"\(style)\" cx=\"\(Self.number(centre.x))\" cy=\"\(Self.number(centre.y))\" "
        + "r=\"\(Self.number(radius))\"/>")
  }

  /// Adds a rectangle.
  mutating func rectangle(
    x: Double, y: Double, width: Double, height: Double, style: String, opacity: Double = 1
  ) {
    let faded = opacity < 1 ? " fill-opacity=\"\(Self.number(opacity))\"" : ""
    elements.append(
      "<rect class=\"\(style)\" x=\"\(Self.number(x))\" y=\"\(Self.number(y))\" "
        + "width=\"\(Self.number(width))\" height=\"\(Self.number(height))\"\(faded)/>")
  }

  /// Adds shapes that are written as path data.
  mutating func path(_ data: String, style: String, opacity: Double) {
    elements.append("<path class=\"\(style)\" fill-opacity=\"\(Self.number(opacity))\" d=\"\(data)\"/>")
  }

  /// The contents of the file.
  var svg: String {
    let size = "\(Self.number(width)) \(Self.number(height))"
    return """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 \(size)" width="\(Self.number(width))" \
      height="\(Self.number(height))" role="img">
      <title>\(Self.escaped(title))</title>
      <style>
      \(Self.styles)
      </style>
      <rect class="page" width="\(Self.number(width))" height="\(Self.number(height))"/>
      \(elements.joined(separator: "\n"))
      </svg>

      """
  }

  /// A number with two decimals at most, and none that are zero.
  static func number(_ value: Double) -> String {
    let hundredths = (value * 100).rounded() / 100
    return hundredths == hundredths.rounded() ? String(Int(hundredths)) : String(hundredths)
  }

  private static func escaped(_ text: String) -> String {
    text.replacing("&", with: "&amp;").replacing("<", with: "&lt;").replacing(">", with: "&gt;")
  }

  // The first hue is for training, the second for validation; both stand out from either page, also for people who
  // do not tell red from green.
  private static let styles = """
    text { font: 13px system-ui, -apple-system, "Segoe UI", Roboto, sans-serif; }
    .heading { font-size: 15px; font-weight: 600; }
    .small, .narrow { font-size: 11px; }
    .page { fill: #ffffff; }
    .ink, .heading { fill: #1f2328; }
    .faint, .small { fill: #59636e; }
    .grid { stroke: #d1d9e0; fill: none; stroke-width: 1; }
    .axis { stroke: #59636e; fill: none; stroke-width: 1; }
    .training { stroke: #0969da; fill: none; stroke-width: 2; }
    .validation { stroke: #bc4c00; fill: none; stroke-width: 2; stroke-dasharray: 6 3; }
    .training-dot { fill: #0969da; }
    .validation-dot { fill: #bc4c00; }
    .empty { fill: #f3f5f7; }
    .right { fill: #0969da; }
    .wrong { fill: #bc4c00; }
    .screen { fill: #000000; }
    .light { fill: #ffffff; shape-rendering: crispEdges; }
    @media (prefers-color-scheme: dark) {
    .page { fill: #0d1117; }
    .ink, .heading { fill: #f0f6fc; }
    .faint, .small { fill: #9198a1; }
    .grid { stroke: #3d444d; }
    .axis { stroke: #9198a1; }
    .training { stroke: #58a6ff; }
    .validation { stroke: #f0883e; }
    .training-dot { fill: #58a6ff; }
    .validation-dot { fill: #f0883e; }
    .empty { fill: #151b23; }
    .right { fill: #388bfd; }
    .wrong { fill: #db6d28; }
    }
    """
}
