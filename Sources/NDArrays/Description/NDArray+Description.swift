extension NDArray: CustomStringConvertible, CustomDebugStringConvertible {
  /// The array as NumPy's `print` shows it.
  ///
  /// All elements have the same width and up to eight digits after the point; of more than 1000 elements only
  /// the first and last three along each axis are shown. A number (a 0-dimensional array) is shown with all
  /// its digits.
  public var description: String {
    ndim == 0 ? numberText : ArrayLayout(of: self, separator: " ").text
  }

  /// The array as NumPy's `repr` shows it: `array([1., 2.])`.
  public var debugDescription: String {
    let prefix = "array("
    let text = prefix + ArrayLayout(of: self, separator: ", ", prefix: prefix, suffix: ")").text
    var additions: [String] = []
    if (size == 0 && shape != [0]) || size > ArrayLayout.threshold {
      additions.append("shape=\(tuple(shape))")
    }
    if size == 0 { additions.append("dtype=float64") }
    guard !additions.isEmpty else { return text + ")" }
    let addition = additions.joined(separator: ", ") + ")"
    let lastLine = (text.utf8.split(separator: UInt8(ascii: "\n")).last?.count ?? 0) + 1
    let fits = lastLine + addition.utf8.count + 1 <= ArrayLayout.lineWidth
    return text + "," + (fits ? " " : "\n" + String(repeating: " ", count: prefix.utf8.count)) + addition
  }

  /// The only element with as many digits as it takes to tell it from all others, as Python prints a number.
  private var numberText: String {
    let value = item
    guard value.isFinite else { return value.isNaN ? "nan" : value < 0 ? "-inf" : "inf" }
    if value == 0 || (value.magnitude >= 1e-4 && value.magnitude < 1e16) {
      let parts = NumberParts.positional(value)
      return parts.whole + "." + parts.fraction.padded(to: 1, with: "0")
    }
    let parts = NumberParts.scientific(value)
    return parts.whole + (parts.fraction.isEmpty ? "" : ".") + parts.fraction + "e" + parts.exponentSign
      + parts.exponent
  }
}
