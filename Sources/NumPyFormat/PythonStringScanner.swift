/// Reads one string literal: plain, raw, `u`, with single or triple quotes, with escapes.
struct PythonStringScanner {
  private let scalars: [Unicode.Scalar]

  /// Where the scanner is; behind the literal once it was read.
  private(set) var position: Int

  init(_ scalars: [Unicode.Scalar], at position: Int) {
    self.scalars = scalars
    self.position = position
  }

  /// The literal's text, `nil` if there is no whole string here.
  mutating func scan() -> (text: String, isBytes: Bool)? {
    var (isRaw, isBytes) = (false, false)
    var prefix = ""
    while let scalar = peek, scalar != "'", scalar != "\"" {
      prefix.unicodeScalars.append(scalar)
      position += 1
    }
    switch prefix.lowercased() {
    case "", "u": break
    case "r": isRaw = true
    case "b": isBytes = true
    case "br", "rb": (isRaw, isBytes) = (true, true)
    default: return nil
    }
    guard let quote = peek else { return nil }
    let isTriple = starts(with: [quote, quote, quote])
    position += isTriple ? 3 : 1
    let end = isTriple ? [quote, quote, quote] : [quote]
    var text = String.UnicodeScalarView()
    while !starts(with: end) {
      guard let scalar = peek, isTriple || (scalar != "\n" && scalar != "\r") else { return nil }
      position += 1
      guard scalar == "\\" else {
        text.append(scalar)
        continue
      }
      guard let escaped = isRaw ? rawEscape() : escape() else { return nil }
      text += escaped
    }
    position += end.count
    return (String(text), isBytes)
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func starts(with wanted: [Unicode.Scalar]) -> Bool {
    position + wanted.count <= scalars.count && Array(scalars[position..<position + wanted.count]) == wanted
  }

  /// In a raw string a backslash stays, and so does what it stands before, a quote included.
  private mutating func rawEscape() -> [Unicode.Scalar]? {
    guard let next = peek else { return nil }
    position += 1
    return ["\\", next]
  }

  private mutating func escape() -> [Unicode.Scalar]? {
    guard let next = peek else { return nil }
    position += 1
    switch next {
    case "\n", "\r": return []
    case "\\", "'", "\"": return [next]
    case "a": return ["\u{7}"]
    case "b": return ["\u{8}"]
    case "f": return ["\u{C}"]
    case "n": return ["\n"]
    case "r": return ["\r"]
    case "t": return ["\t"]
    case "v": return ["\u{B}"]
    case "x": return hexadecimal(2)
    case "u": return hexadecimal(4)
    case "U": return hexadecimal(8)
    case "0"..."7":
      position -= 1
      var value: UInt32 = 0
      for _ in 0..<3 {
        guard let digit = peek, "0"..."7" ~= digit else { break }
        value = value * 8 + digit.value - 0x30
        position += 1
      }
      return Unicode.Scalar(value).map { [$0] }
    default: return ["\\", next]
    }
  }

  private mutating func hexadecimal(_ count: Int) -> [Unicode.Scalar]? {
    guard position + count <= scalars.count else { return nil }
    let digits = String(String.UnicodeScalarView(scalars[position..<position + count]))
    guard digits.allSatisfy({ $0.isASCII && $0.isHexDigit }), let value = UInt32(digits, radix: 16) else { return nil }
    position += count
    return Unicode.Scalar(value).map { [$0] }
  }
}
