import Foundation

/// The marks of an axis: round numbers, equally far apart, from one that is not above all values to one that is not below.
struct Ticks: Equatable {
  let values: [Double]

  /// The number of decimals that tell the marks apart.
  private let decimals: Int

  /// Whether the marks are written with powers of ten, since they would be too long otherwise.
  private let areScientific: Bool

  /// The largest magnitude that is told from infinity, and the smallest that is told from 0.
  private static let (largest, smallest) = (1e300, 1e-300)

  /// Marks for values from `low` to `high`, about `count` of them.
  init(from low: Double, to high: Double, count: Int, wholeNumbers: Bool = false) {
    let low = max(-Self.largest, min(low, Self.largest))
    var high = max(low, min(high, Self.largest))
    // Without a difference to show, the axis goes on by the value itself, or to 1.
    if high - low <= Self.smallest { high = low + (low.magnitude > Self.smallest ? low.magnitude : 1) }
    let span = high - low
    var step = Self.roundStep(span / Double(max(1, count)))
    if wholeNumbers { step = max(1, step.rounded()) }
    let first = (low / step + 1e-9).rounded(.down)
    let last = max(first + 1, (high / step - 1e-9).rounded(.up))
    values = (0...Int(last - first)).map { (first + Double($0)) * step }
    let exponent = Int((log10(step) + 1e-9).rounded(.down))
    let greatest = max(first.magnitude, last.magnitude) * step
    areScientific = greatest >= 1e6 || exponent < -5
    let marks = values
    decimals =
      areScientific
      ? (0...15).first { decimals in
        marks.allSatisfy { mark in
          let shown = Double(Self.scientific(mark, decimals)) ?? .infinity
          return (shown - mark).magnitude <= 1e-3 * step
        }
      } ?? 15
      : wholeNumbers ? 0 : max(0, -exponent)
  }

  /// 1, 2 or 5 times a power of ten: the smallest of them that is not below `step`.
  private static func roundStep(_ step: Double) -> Double {
    let power = pow(10, log10(step).rounded(.down))
    let factor = [1, 2, 5, 10].first { $0 * power >= step * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// How a mark is written.
  func text(_ value: Double) -> String {
    areScientific ? Self.scientific(value, decimals) : String(format: "%.\(decimals)f", value)
  }

  private static func scientific(_ value: Double, _ decimals: Int) -> String {
    guard value != 0 else { return "0" }
    let exponent = Int((log10(value.magnitude) + 1e-9).rounded(.down))
    return String(format: "%.\(decimals)fe%d", value / pow(10, Double(exponent)), exponent)
  }
}
