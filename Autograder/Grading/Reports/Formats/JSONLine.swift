/// JSON on one line, of ASCII characters only.
///
/// Colons within strings are escaped, since Autolab puts quotation marks before each colon that follows a letter or a digit.
package enum JSONLine {
  /// A string with its quotation marks.
  package static func string(_ text: String) -> String {
    var line = "\""
    for unit in text.utf16 {
      switch unit {
      case 0x20...0x7E where ![0x22, 0x3A, 0x5C].contains(unit):
        line.unicodeScalars.append(Unicode.Scalar(UInt8(unit)))
      default:
        let digits = String(unit, radix: 16)
        line += "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
      }
    }
    return line + "\""
  }

  /// An object; its fields stand in the order given.
  package static func object(_ fields: [(key: String, value: String)]) -> String {
    "{" + fields.map { "\(string($0.key)): \($0.value)" }.joined(separator: ", ") + "}"
  }

  /// An array.
  package static func array(_ elements: [String]) -> String { "[\(elements.joined(separator: ", "))]" }
}
