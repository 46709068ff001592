/// A finite number cut into the parts that are lined up in a column: `-12.5` or `-1.25e+01`.
struct NumberParts {
  /// What stands before the point, with the sign.
  var whole: String

  /// The digits after the point, without zeros at the end.
  var fraction: String

  /// The sign and the digits of the exponent, two at least, or nothing.
  var exponentSign = ""
  var exponent = ""

  /// `value` as `12.5`, with at most `precision` digits after the point.
  static func positional(_ value: Double, precision: Int = .max) -> NumberParts {
    let exact = DecimalDigits(of: value)
    let places = exact.exponent.addingReportingOverflow(precision)
    let rounded = exact.rounded(toDigits: places.overflow ? .max : places.partialValue, of: value)
    let (digits, exponent) = (rounded.text, rounded.exponent)
    guard exponent > 0 else {
      return NumberParts(
        whole: sign(of: value) + "0", fraction: String(repeating: "0", count: -exponent) + digits)
    }
    return NumberParts(
      whole: sign(of: value) + digits.prefix(exponent).padded(to: exponent, with: "0"),
      fraction: String(digits.dropFirst(exponent)))
  }

  /// `value` as `1.25e+01`, with at most `precision` digits after the point, and at least `minimum` if it has
  /// as many.
  static func scientific(
    _ value: Double, precision: Int = .max - 1, minimum: Int = 0
  ) -> NumberParts {
    let rounded = DecimalDigits(of: value)
      .rounded(toDigits: precision + 1, of: value)
      .extended(toDigits: minimum + 1, of: value)
    let digits = rounded.text
    let power = digits.isEmpty ? 0 : rounded.exponent - 1
    return NumberParts(
      whole: sign(of: value) + digits.prefix(1).padded(to: 1, with: "0"),
      fraction: String(digits.dropFirst()),
      exponentSign: power < 0 ? "-" : "+",
      exponent: String(power.magnitude).paddedOnTheLeft(to: 2, with: "0"))
  }

  private static func sign(of value: Double) -> String {
    value.sign == .minus ? "-" : ""
  }
}

extension StringProtocol {
  /// The text, filled up on the right.
  func padded(to width: Int, with filler: String) -> String {
    self + String(repeating: filler, count: Swift.max(width - utf8.count, 0))
  }

  /// The text, filled up on the left.
  func paddedOnTheLeft(to width: Int, with filler: String) -> String {
    String(repeating: filler, count: Swift.max(width - utf8.count, 0)) + self
  }
}
