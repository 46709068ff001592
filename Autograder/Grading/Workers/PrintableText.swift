/// Text from a program that may print anything, made safe to show on a terminal.
struct PrintableText {
  /// The text: control characters, escape sequences, marks that change the direction of writing and bytes that are no UTF-8 are
  /// written as escapes; line breaks and tabs stay.
  let text: String

  /// Decodes and escapes `bytes`.
  init(_ bytes: [UInt8]) {
    var text = ""
    for scalar in String(decoding: bytes, as: UTF8.self).unicodeScalars {
      text += Self.isHarmless(scalar) ? String(scalar) : "\\u{\(String(scalar.value, radix: 16))}"
    }
    self.text = text
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse: return false
    default: return true
    }
  }
}
