/// Reads one number of Python's: `12`, `1_000`, `0x1F`, `0o17`, `0b11`, `1.5e3`, `2j`.
struct PythonNumberScanner {
  private let scalars: [Unicode.Scalar]

  /// Where the scanner is; behind the number once it was read.
  private(set) var position: Int

  init(_ scalars: [Unicode.Scalar], at position: Int) {
    self.scalars = scalars
    self.position = position
  }

  /// The number, `nil` if there is no whole one here.
  mutating func scan() -> PythonLiteral? {
    let start = position
    if let radix = scanRadixPrefix() {
      guard let digits = scanDigits(radix: radix, mayStartWithUnderscore: true) else { return nil }
      return integer(digits, radix: radix, from: start)
    }
    let digits = scanDigits(radix: 10)
    var isReal = false
    if take(".") {
      isReal = true
      guard scanDigits(radix: 10) != nil || digits != nil else { return nil }
    }
    if startsExponent, digits != nil || isReal {
      isReal = true
      position += 1
      _ = take("+") || take("-")
      guard scanDigits(radix: 10) != nil else { return nil }
    }
    if take("j") || take("J") { return .imaginary(text(from: start)) }
    if isReal { return .real(text(from: start)) }
    guard let digits else { return nil }
    // `007` is no number; `000` is.
    guard digits.first != 0 || digits.allSatisfy({ $0 == 0 }) else { return nil }
    return integer(digits, radix: 10, from: start)
  }

  private func integer(_ digits: [Int], radix: Int, from start: Int) -> PythonLiteral {
    var value = 0
    for digit in digits {
      let (product, overflows) = value.multipliedReportingOverflow(by: radix)
      let (sum, exceeds) = product.addingReportingOverflow(digit)
      if overflows || exceeds { return .real(text(from: start)) }
      value = sum
    }
    return .integer(value)
  }

  /// Digits, with single underscores between them.
  private mutating func scanDigits(radix: Int, mayStartWithUnderscore: Bool = false) -> [Int]? {
    var digits: [Int] = []
    while true {
      let start = position
      if !digits.isEmpty || mayStartWithUnderscore { _ = take("_") }
      guard let digit = peek?.hexadecimalDigit, digit < radix else {
        position = start
        return digits.isEmpty ? nil : digits
      }
      position += 1
      digits.append(digit)
    }
  }

  private mutating func scanRadixPrefix() -> Int? {
    guard peek == "0", position + 1 < scalars.count else { return nil }
    let radix: Int
    switch scalars[position + 1] {
    case "x", "X": radix = 16
    case "o", "O": radix = 8
    case "b", "B": radix = 2
    default: return nil
    }
    position += 2
    return radix
  }

  private var startsExponent: Bool {
    guard peek == "e" || peek == "E" else { return false }
    let next = scalars[(position + 1)...].prefix(2).drop { $0 == "+" || $0 == "-" }.first
    return next.map { "0"..."9" ~= $0 } ?? false
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private mutating func take(_ scalar: Unicode.Scalar) -> Bool {
    guard peek == scalar else { return false }
    position += 1
    return true
  }

  private func text(from start: Int) -> String {
    String(String.UnicodeScalarView(scalars[start..<position]))
  }
}

extension Unicode.Scalar {
  /// The value of a digit of ASCII, up to 15 for `f` and `F`.
  var hexadecimalDigit: Int? {
    isASCII ? Character(self).hexDigitValue : nil
  }
}
