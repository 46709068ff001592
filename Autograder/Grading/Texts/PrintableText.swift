/// Text from a program that may print anything, made safe to show on a terminal.
package struct PrintableText: Equatable, Sendable {
  /// The text: control characters, escape sequences, marks that change the direction of writing and bytes that are no
  /// UTF-8 are written as escapes, `\u{1b}` and `\xff`; line breaks and tabs stay.
  package let text: String

  /// Decodes and escapes `bytes`.
  ///
  /// - Parameters:
  ///   - bytes: What was printed.
  ///   - limit: How many bytes are shown; a last line says how many are not.
  package init(_ bytes: some Collection<UInt8>, limit: Int = 1 << 20) {
    var text = ""
    var rest = bytes.prefix(max(0, limit))[...]
    let omitted = bytes.count - rest.count
    while let byte = rest.first {
      if let (scalar, length) = Self.scalar(startingWith: byte, of: rest) {
        text += Self.shown(scalar)
        rest = rest.dropFirst(length)
      } else {
        text += "\\x" + Self.hexadecimal(UInt32(byte), digits: 2)
        rest = rest.dropFirst()
      }
    }
    if omitted > 0 { text += "\n… \(omitted) more bytes …" }
    self.text = text
  }

  /// Escapes `text`.
  package init(_ text: String, limit: Int = 1 << 20) {
    self.init(Array(text.utf8), limit: limit)
  }

  /// The well-formed character at the beginning of `bytes`, and how many bytes it has.
  private static func scalar(
    startingWith first: UInt8, of bytes: some Collection<UInt8>
  ) -> (Unicode.Scalar, length: Int)? {
    if first < 0x80 { return (Unicode.Scalar(first), 1) }
    var iterator = bytes.prefix(4).makeIterator()
    var decoder = UTF8()
    guard case .scalarValue(let scalar) = decoder.decode(&iterator) else { return nil }
    return (scalar, UTF8.width(scalar))
  }

  private static func shown(_ scalar: Unicode.Scalar) -> String {
    isHarmless(scalar) ? String(scalar) : "\\u{\(hexadecimal(scalar.value, digits: 1))}"
  }

  private static func isHarmless(_ scalar: Unicode.Scalar) -> Bool {
    if scalar == "\n" || scalar == "\t" { return true }
    switch scalar.properties.generalCategory {
    case .control, .format, .lineSeparator, .paragraphSeparator, .surrogate, .privateUse, .unassigned:
      return false
    default:
      return true
    }
  }

  private static func hexadecimal(_ value: UInt32, digits: Int) -> String {
    let text = String(value, radix: 16)
    return String(repeating: "0", count: max(0, digits - text.count)) + text
  }
}
