import NDArrays

/// A picture of 28 × 28 pixels while a pen is drawing on it.
struct Canvas {
  private static let side = DigitData.side

  /// For every pixel the square of the distance between its middle and the nearest line.
  private var squaredDistances = [Double](repeating: .infinity, count: side * side)

  /// Draws a stroke with a pen of radius `radius`.
  mutating func draw(_ stroke: Stroke, radius: Double) {
    for (start, end) in zip(stroke.points, stroke.points.dropFirst()) {
      drawLine(from: start, to: end, reach: radius + 1)
    }
  }

  private mutating func drawLine(from start: Point, to end: Point, reach: Double) {
    let (dx, dy) = (end.x - start.x, end.y - start.y)
    let squaredLength = max(dx * dx + dy * dy, 1e-12)
    for row in pixels(min(start.y, end.y) - reach, max(start.y, end.y) + reach) {
      for column in pixels(min(start.x, end.x) - reach, max(start.x, end.x) + reach) {
        let (x, y) = (Double(column) + 0.5 - start.x, Double(row) + 0.5 - start.y)
        let part = min(1, max(0, (x * dx + y * dy) / squaredLength))
        let (offX, offY) = (x - part * dx, y - part * dy)
        let index = row * Self.side + column
        squaredDistances[index] = min(squaredDistances[index], offX * offX + offY * offY)
      }
    }
  }

  /// The rows or columns that touch the span.
  private func pixels(_ low: Double, _ high: Double) -> Range<Int> {
    let first = max(0, Int(low.rounded(.down)))
    return first..<max(first, min(Self.side, Int(high.rounded(.up))))
  }

  /// The brightness of the pixels, 0 to 255, row by row: soft edges and grain, as from a scanner.
  func exposed(_ writing: Handwriting, grain: RandomGenerator) -> [Double] {
    squaredDistances.map { squaredDistance in
      let coverage = min(1, max(0, writing.penRadius + 0.5 - squaredDistance.squareRoot()))
      let noise = grain.number(-1, 1) + grain.number(-1, 1) + grain.number(-1, 1)
      return min(255, max(0, (255 * (writing.ink * coverage + 0.12 * noise)).rounded()))
    }
  }
}
