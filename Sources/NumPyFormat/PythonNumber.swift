/// Numbers as Python writes them.
enum PythonNumber {
  /// The number that `text` is, `nil` if it is none.
  static func parse(_ text: String) -> PythonLiteral? {
    let lowered = text.lowercased()
    for (prefix, radix) in [("0x", 16), ("0o", 8), ("0b", 2)] where lowered.hasPrefix(prefix) {
      var digits = lowered.dropFirst(2)
      if digits.first == "_" { digits = digits.dropFirst() }
      return integer(digits, radix: radix)
    }
    if lowered.contains(where: { $0 == "." || $0 == "e" || $0 == "j" }) {
      return isFloat(lowered) ? .other(text) : nil
    }
    guard let value = integer(lowered[...], radix: 10) else { return nil }
    // `007` is no number, `000` is.
    if lowered.first == "0", value != .integer(0) { return nil }
    return value
  }

  private static func integer(_ text: Substring, radix: Int) -> PythonLiteral? {
    let groups = text.split(separator: "_", omittingEmptySubsequences: false)
    guard !groups.contains(where: \.isEmpty) else { return nil }
    let digits = groups.joined()
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit && ($0.hexDigitValue ?? 16) < radix }) else { return nil }
    return Int(digits, radix: radix).map { .integer($0) } ?? .other("a number too large, \(digits)")
  }

  private static func isFloat(_ text: String) -> Bool {
    var digits = text.filter { $0 != "_" }
    if digits.hasSuffix("j") { digits.removeLast() }
    return Double(digits) != nil || Double("0" + digits) != nil || Double(digits + "0") != nil
  }
}
