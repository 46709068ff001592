/// How a series is drawn: a colour that shows on light and on dark pages, and a mark, so that colour is not needed.
struct SeriesStyle {
  private static let colors = ["#d9534f", "#3b82f6", "#d08a10", "#1f9d50"]

  /// A circle, a square, a triangle and a diamond, each from the middle of its left side.
  private static let marks = [
    "a4 4 0 1 0 8 0 a4 4 0 1 0 -8 0", "v-4 h8 v8 h-8 z", "m0 3 h8 l-4 -8 z", "l4 -5 l4 5 l-4 5 z",
  ]

  /// Which series it is, from 0; after four the styles repeat.
  let number: Int

  private var color: String { Self.colors[number % Self.colors.count] }

  /// A line with a mark at each place; nothing if there are none.
  func elements(through places: [(x: Double, y: Double)]) -> [String] {
    guard !places.isEmpty else { return [] }
    let path = places.map { "\(chartNumber($0.x)) \(chartNumber($0.y))" }.joined(separator: " L")
    let mark = Self.marks[number % Self.marks.count]
    return ["<path class=\"line\" stroke=\"\(color)\" d=\"M\(path)\"/>"]
      + places.map { place in
        "<path fill=\"\(color)\" d=\"M\(chartNumber(place.x - 4)) \(chartNumber(place.y)) \(mark)\"/>"
      }
  }
}
