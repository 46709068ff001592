import Foundation

/// The marks of an axis: round numbers, equally far apart, from one that is not above all values to one that is not below.
struct Ticks: Equatable {
  let values: [Double]

  /// The number of decimals that tell the marks apart.
  private let decimals: Int

  /// Marks for values from `low` to `high`, about `count` of them.
  init(from low: Double, to high: Double, count: Int, wholeNumbers: Bool = false) {
    let span = high > low ? high - low : max(1e-9, high.magnitude, wholeNumbers ? 1 : 0)
    var step = Self.roundStep(span / Double(max(1, count)))
    if wholeNumbers { step = max(1, step.rounded()) }
    let first = (low / step + 1e-9).rounded(.down)
    let last = max(first + 1, (high / step - 1e-9).rounded(.up))
    values = (0...Int(last - first)).map { (first + Double($0)) * step }
    decimals = wholeNumbers ? 0 : max(0, Int((-log10(step) - 1e-9).rounded(.up)))
  }

  /// 1, 2 or 5 times a power of ten: the smallest of them that is not below `step`.
  private static func roundStep(_ step: Double) -> Double {
    let power = pow(10, log10(step).rounded(.down))
    let factor = [1, 2, 5, 10].first { $0 * power >= step * (1 - 1e-9) } ?? 10
    return factor * power
  }

  /// How a mark is written.
  func text(_ value: Double) -> String {
    String(format: "%.\(decimals)f", value)
  }
}
