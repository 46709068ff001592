extension String {
  /// A name from a file as errors show it: short, and without what a terminal would act on.
  var shownInErrors: String {
    if utf8.count <= Self.longestShown, utf8.allSatisfy({ 0x20..<0x7F ~= $0 }) { return self }
    let text = unicodeScalars.prefix(Self.longestShown).map(Self.shown).joined()
    let isWhole = text.count <= Self.longestShown && unicodeScalars.count <= Self.longestShown
    return isWhole ? text : "\(text.prefix(Self.longestShown - 3))..."
  }

  /// How many characters of a name an error shows at most, as many as of a value in a header.
  private static let longestShown = 60

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      "\\u{\(String(scalar.value, radix: 16))}"
    default:
      String(scalar)
    }
  }
}
