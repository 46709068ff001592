internal import Foundation

extension LogLogChart {
  /// The chart as an SVG file that needs nothing else, readable on light and on dark pages.
  var svg: String {
    let points = series.flatMap(\.points)
    let plot = PlotArea(x: PowerRange(around: points.map(\.x)), y: PowerRange(around: points.map(\.y)))
    let legendTop = plot.bottom + 62
    let height = Int(legendTop + Double(series.count) * 22)
    let head = """
      <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 624 \(height)" width="624" height="\(height)" \
      role="img" aria-labelledby="title">
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
      """
    var parts = [head, Self.text(title, "title", x: plot.left, y: 24)]
    parts += xAxis(plot) + yAxis(plot) + [plot.frame]
    for (number, one) in series.enumerated() {
      let style = SeriesStyle(number: number)
      let y = legendTop + Double(number) * 22
      parts += style.elements(through: one.points.map(plot.place))
      parts += style.elements(through: [(plot.left, y - 4), (plot.left + 36, y - 4)])
      parts.append(Self.text(one.name, x: plot.left + 48, y: y))
    }
    return (parts + ["</svg>", ""]).joined(separator: "\n")
  }

  private func xAxis(_ plot: PlotArea) -> [String] {
    let middle = (plot.left + plot.right) / 2
    return plot.x.labelled(atMost: 8).flatMap { power in
      let x = plot.place((pow(10, Double(power)), 1)).x
      return [
        "<path class=\"grid\" d=\"M\(chartNumber(x)) \(chartNumber(plot.top)) V\(chartNumber(plot.bottom))\"/>",
        Self.text("10" + NumberText.superscript(power), "middle", x: x, y: plot.bottom + 18),
      ]
    } + [Self.text(xLabel, "middle", x: middle, y: plot.bottom + 40)]
  }

  private func yAxis(_ plot: PlotArea) -> [String] {
    let middle = chartNumber((plot.top + plot.bottom) / 2)
    let label = "<text class=\"middle\" x=\"18\" y=\"\(middle)\" transform=\"rotate(-90 18 \(middle))\">"
    return plot.y.labelled(atMost: 8).flatMap { power in
      let y = plot.place((1, pow(10, Double(power)))).y
      return [
        "<path class=\"grid\" d=\"M\(chartNumber(plot.left)) \(chartNumber(y)) H\(chartNumber(plot.right))\"/>",
        Self.text("10" + NumberText.superscript(power), "end", x: plot.left - 8, y: y + 4),
      ]
    } + [label + "\(Self.escaped(yLabel))</text>"]
  }

  private static func text(_ text: String, _ look: String = "start", x: Double, y: Double) -> String {
    "<text class=\"\(look)\" x=\"\(chartNumber(x))\" y=\"\(chartNumber(y))\">\(escaped(text))</text>"
  }

  private static func escaped(_ text: String) -> String {
    text.replacingOccurrences(of: "&", with: "&amp;").replacingOccurrences(of: "<", with: "&lt;")
      .replacingOccurrences(of: ">", with: "&gt;")
  }
}

/// A length with one decimal place.
func chartNumber(_ number: Double) -> String { String(format: "%.1f", number) }
