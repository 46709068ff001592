/// The rectangle between the axes.
struct PlotArea {
  let left = 74.0
  let right = 594.0
  let top = 40.0
  let bottom = 380.0

  /// What is drawn from left to right.
  let x: PowerRange
  /// What is drawn from the bottom to the top.
  let y: PowerRange

  /// Where a point of the chart is on the paper.
  func place(_ point: (x: Double, y: Double)) -> (x: Double, y: Double) {
    (left + (right - left) * x.fraction(of: point.x), bottom - (bottom - top) * y.fraction(of: point.y))
  }

  /// The lines around it.
  var frame: String {
    "<rect class=\"frame\" x=\"\(chartNumber(left))\" y=\"\(chartNumber(top))\" "
      + "width=\"\(chartNumber(right - left))\" height=\"\(chartNumber(bottom - top))\"/>"
  }
}
