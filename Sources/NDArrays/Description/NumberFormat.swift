/// How the elements of one array are written: all in the same format and width, as NumPy does it.
///
/// Positional, `0.5`, with as many places after the point as the array needs, at most eight. If that would be
/// misleading (elements of 10⁸ or more, below 10⁻⁴, or more than a factor of 1000 apart), scientific, `5.e-01`.
struct NumberFormat {
  /// The greatest number of digits after the point; `precision` of NumPy's `set_printoptions`.
  private static let precision = 8

  /// The width of what stands before the point, and after it.
  private var leftWidth = 0
  private var rightWidth = 0

  /// How many digits the exponents have; `nil` for the positional format.
  private var exponentDigits: Int?

  /// A format that suits all of `values`.
  init(for values: [Double]) {
    let finite = values.filter(\.isFinite)
    let magnitudes = finite.lazy.map(\.magnitude).filter { $0 > 0 }
    if let largest = magnitudes.max(), let smallest = magnitudes.min() {
      let isScientific = largest >= 1e8 || smallest < 0.0001 || largest / smallest > 1000
      if isScientific { exponentDigits = 2 }
    }
    for value in finite {
      let parts = isScientific ? scientific(value) : positional(value)
      leftWidth = Swift.max(leftWidth, parts.left.utf8.count)
      rightWidth = Swift.max(rightWidth, parts.right.utf8.count)
      if isScientific { exponentDigits = Swift.max(exponentDigits ?? 0, parts.exponentDigits.utf8.count) }
    }
    if finite.count < values.count {
      let width = values.contains(-.infinity) ? 4 : 3
      leftWidth = Swift.max(leftWidth, width - (widthAfterLeft))
    }
  }

  private var isScientific: Bool { exponentDigits != nil }

  /// The width of the point and all that comes after it.
  private var widthAfterLeft: Int {
    // Three for "e", the sign and the point.
    exponentDigits.map { rightWidth + $0 + 3 } ?? rightWidth + 1
  }

  /// `value` in this format, filled up to the common width.
  func text(of value: Double) -> String {
    guard value.isFinite else {
      return (value.isNaN ? "nan" : value < 0 ? "-inf" : "inf").padded(left: leftWidth + widthAfterLeft)
    }
    guard let exponentDigits else {
      let parts = positional(value)
      return parts.left.padded(left: leftWidth) + "." + parts.right.padded(right: rightWidth, with: " ")
    }
    let parts = scientific(value)
    return parts.left.padded(left: leftWidth) + "." + parts.right.padded(right: rightWidth, with: "0") + "e"
      + parts.exponentSign + parts.exponentDigits.padded(left: exponentDigits, with: "0")
  }

  /// What stands before and after the point, without zeros at the end.
  private func positional(_ value: Double) -> (left: String, right: String, exponentDigits: String) {
    let digits = DecimalDigits(of: value)
    let rounded = digits.rounded(toDigits: digits.exponent + Self.precision, of: value)
    let text = rounded.positional
    return (sign(of: value) + text.whole, text.fraction, "")
  }

  /// The same for the scientific format, and the exponent.
  private func scientific(
    _ value: Double
  ) -> (left: String, right: String, exponentSign: String, exponentDigits: String) {
    let rounded = DecimalDigits(of: value).rounded(toDigits: 1 + Self.precision, of: value)
    let text = rounded.scientific
    return (sign(of: value) + text.whole, text.fraction, text.sign, text.exponent)
  }

  private func sign(of value: Double) -> String {
    value.sign == .minus ? "-" : ""
  }
}
