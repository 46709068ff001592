internal import Foundation

/// Numbers as the tables show them.
enum NumberText {
  /// Four decimal places, without trailing zeros and with a real minus sign: `11.6521`, `−0.9589`, `2`.
  static func short(_ number: Double) -> String {
    var text = String(format: "%.4f", number)
    while text.hasSuffix("0") { text.removeLast() }
    if text.hasSuffix(".") { text.removeLast() }
    return withMinusSign(text == "-0" ? "0" : text)
  }

  /// A number with a fixed number of decimal places: `12.40`.
  static func fixed(_ number: Double, _ places: Int) -> String {
    withMinusSign(String(format: "%.\(places)f", number))
  }

  /// All digits that tell the number from its neighbours.
  static func full(_ number: Double) -> String { withMinusSign("\(number)") }

  /// One significant digit and a power of ten, `2·10⁻⁸`; `0` for 0.
  static func power(_ number: Double) -> String {
    guard number != 0, number.isFinite else { return number == 0 ? "0" : "\(number)" }
    let parts = String(format: "%.0e", number).split(separator: "e")
    guard let exponent = parts.last.flatMap({ Int($0) }) else { return "\(number)" }
    return exponent == 0
      ? withMinusSign(String(parts[0])) : withMinusSign("\(parts[0])·10\(superscript(exponent))")
  }

  /// A duration with three digits and its unit.
  static func time(_ seconds: Double) -> String {
    switch seconds {
    case ..<0.9995e-3: String(format: "%.3g µs", seconds * 1e6)
    case ..<0.9995: String(format: "%.3g ms", seconds * 1e3)
    default: String(format: "%.3g s", seconds)
    }
  }

  /// A whole number as an exponent: ⁻¹².
  static func superscript(_ number: Int) -> String {
    let digits = ["⁰", "¹", "²", "³", "⁴", "⁵", "⁶", "⁷", "⁸", "⁹"]
    return String(number).map { $0.wholeNumberValue.map { digits[$0] } ?? "⁻" }.joined()
  }

  private static func withMinusSign(_ text: String) -> String {
    text.replacingOccurrences(of: "-", with: "−")
  }
}
