internal import Foundation

/// The logarithm with the base 10.
func decimalLogarithm(_ number: Double) -> Double { log10(number) }

extension LogLogChart {
  /// Colours that show on light and on dark pages, one for each series, and a mark so that colour is not needed.
  private static let colors = ["#d9534f", "#3b82f6", "#d08a10", "#1f9d50"]

  private static let (left, top, width, height) = (74.0, 40.0, 520.0, 340.0)

  /// The chart as an SVG file that needs nothing else.
  var svg: String {
    let points = series.flatMap(\.points)
    let (xRange, yRange) = (PowerRange(around: points.map(\.x)), PowerRange(around: points.map(\.y)))
    let (left, top, width, height) = (Self.left, Self.top, Self.width, Self.height)
    let fullHeight = top + height + 58 + Double(series.count) * 22
    var parts = [
      """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 624 \(Int(fullHeight))" width="624" \
      height="\(Int(fullHeight))" role="img" aria-labelledby="title">
      <title id="title">\(Self.escaped(title))</title>
      <style>
      text { font-family: system-ui, "DejaVu Sans", sans-serif; font-size: 13px; fill: #7a8798; }
      .title { font-size: 15px; font-weight: bold; }
      .middle { text-anchor: middle; }
      .end { text-anchor: end; }
      .grid { stroke: #7a8798; stroke-opacity: 0.3; }
      .frame { fill: none; stroke: #7a8798; }
      .line { fill: none; stroke-width: 2.2; stroke-linejoin: round; }
      </style>
      <text class="title" x="\(Self.text(left))" y="24">\(Self.escaped(title))</text>
      """
    ]
    for power in xRange.labelled(atMost: 8) {
      let x = Self.text(left + width * xRange.fraction(of: pow(10, Double(power))))
      parts.append("<path class=\"grid\" d=\"M\(x) \(Self.text(top)) V\(Self.text(top + height))\"/>")
      let y = Self.text(top + height + 18)
      parts.append("<text class=\"middle\" x=\"\(x)\" y=\"\(y)\">10\(NumberText.superscript(power))</text>")
    }
    for power in yRange.labelled(atMost: 8) {
      let y = top + height * (1 - yRange.fraction(of: pow(10, Double(power))))
      parts.append(
        "<path class=\"grid\" d=\"M\(Self.text(left)) \(Self.text(y)) H\(Self.text(left + width))\"/>")
      let x = Self.text(left - 8)
      parts.append(
        "<text class=\"end\" x=\"\(x)\" y=\"\(Self.text(y + 4))\">10\(NumberText.superscript(power))</text>")
    }
    let middle = Self.text(top + height / 2)
    parts += [
      "<rect class=\"frame\" x=\"\(Self.text(left))\" y=\"\(Self.text(top))\" width=\"\(Self.text(width))\" "
        + "height=\"\(Self.text(height))\"/>",
      "<text class=\"middle\" x=\"\(Self.text(left + width / 2))\" y=\"\(Self.text(top + height + 40))\">"
        + "\(Self.escaped(xLabel))</text>",
      "<text class=\"middle\" x=\"18\" y=\"\(middle)\" transform=\"rotate(-90 18 \(middle))\">"
        + "\(Self.escaped(yLabel))</text>",
    ]
    for (number, one) in series.enumerated() {
      let places = one.points.map { point in
        (left + width * xRange.fraction(of: point.x), top + height * (1 - yRange.fraction(of: point.y)))
      }
      parts += Self.elements(of: places, number)
      let y = top + height + 66 + Double(number) * 22
      parts += Self.elements(of: [(left, y - 4), (left + 36, y - 4)], number)
      parts.append(
        "<text x=\"\(Self.text(left + 48))\" y=\"\(Self.text(y))\">\(Self.escaped(one.name))</text>")
    }
    return (parts + ["</svg>", ""]).joined(separator: "\n")
  }

  /// A line with a mark at each point.
  private static func elements(of places: [(x: Double, y: Double)], _ number: Int) -> [String] {
    let color = colors[number % colors.count]
    let path = places.map { "\(text($0.x)) \(text($0.y))" }.joined(separator: " L")
    let line = "<path class=\"line\" stroke=\"\(color)\" d=\"M\(path)\"/>"
    return places.isEmpty ? [] : [line] + places.map { mark(at: $0, number, color) }
  }

  /// A circle, a square, a triangle or a diamond.
  private static func mark(at place: (x: Double, y: Double), _ number: Int, _ color: String) -> String {
    let shapes = [
      "a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0", "v-4 h8 v8 h-8 z", "m0 3 h8 l-4 -8 z", "l4 -5 l4 5 l-4 5 z",
    ]
    return
      "<path fill=\"\(color)\" d=\"M\(text(place.x - 4)) \(text(place.y)) \(shapes[number % shapes.count])\"/>"
  }

  private static func text(_ number: Double) -> String { String(format: "%.1f", number) }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;")
  }
}
