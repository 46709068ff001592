/// How the elements of one array are written: all in the same format and width, as NumPy does it.
///
/// Positional, `0.5`, with as many places after the point as the array needs, at most eight. If that would be
/// misleading (elements of 10⁸ or more, below 10⁻⁴, or more than a factor of 1000 apart), scientific,
/// `5.e-01`.
struct NumberFormat {
  /// The greatest number of digits after the point; `precision` of NumPy's `set_printoptions`.
  private static let precision = 8

  private let isScientific: Bool

  /// The widths of what stands before the point, after it, and of the exponent's digits.
  private var wholeWidth = 0
  private var fractionWidth = 0
  private var exponentWidth = 0

  /// A format that suits all of `values`.
  init(for values: [Double]) {
    let finite = values.filter(\.isFinite)
    let magnitudes = finite.lazy.map(\.magnitude).filter { $0 > 0 }
    if let largest = magnitudes.max(), let smallest = magnitudes.min() {
      isScientific = largest >= 1e8 || smallest < 0.0001 || largest / smallest > 1000
    } else {
      isScientific = false
    }
    for value in finite {
      let parts = parts(of: value)
      wholeWidth = Swift.max(wholeWidth, parts.whole.utf8.count)
      fractionWidth = Swift.max(fractionWidth, parts.fraction.utf8.count)
      exponentWidth = Swift.max(exponentWidth, parts.exponent.utf8.count)
    }
    // The words for what is not finite may need more room than the numbers.
    for value in values where !value.isFinite {
      wholeWidth = Swift.max(wholeWidth, word(for: value).utf8.count - widthFromPointOn)
    }
  }

  /// `value` in this format, filled up to the common width.
  func text(of value: Double) -> String {
    guard value.isFinite else {
      return word(for: value).paddedOnTheLeft(to: wholeWidth + widthFromPointOn, with: " ")
    }
    let parts = parts(of: value, minimum: fractionWidth)
    let whole = parts.whole.paddedOnTheLeft(to: wholeWidth, with: " ")
    guard isScientific else {
      return whole + "." + parts.fraction.padded(to: fractionWidth, with: " ")
    }
    return whole + "." + parts.fraction.padded(to: fractionWidth, with: "0") + "e" + parts.exponentSign
      + parts.exponent.paddedOnTheLeft(to: exponentWidth, with: "0")
  }

  private func parts(of value: Double, minimum: Int = 0) -> NumberParts {
    isScientific
      ? .scientific(value, precision: Self.precision, minimum: minimum)
      : .positional(value, precision: Self.precision)
  }

  /// The width of the point and all that comes after it, in the scientific format an "e" and a sign as well.
  private var widthFromPointOn: Int {
    1 + fractionWidth + (isScientific ? 2 + exponentWidth : 0)
  }

  private func word(for value: Double) -> String {
    value.isNaN ? "nan" : value < 0 ? "-inf" : "inf"
  }
}
