/// Reads one string of Python's: plain, raw, `u`, bytes; in single or triple quotes; with escapes.
struct PythonStringScanner {
  private let scalars: [Unicode.Scalar]

  /// Where the scanner is; behind the string once it was read.
  private(set) var position: Int

  private var isRaw = false
  private var isBytes = false

  init(_ scalars: [Unicode.Scalar], at position: Int) {
    self.scalars = scalars
    self.position = position
  }

  /// Whether a string begins at `position`, with or without a prefix.
  static func startsString(_ scalars: [Unicode.Scalar], at position: Int) -> Bool {
    let start = scalars[position...].prefix(3)
    guard let quote = start.firstIndex(where: isQuote) else { return false }
    return ["", "u", "r", "b", "br", "rb"].contains(prefix(scalars[position..<quote]))
  }

  /// The string's text, `nil` if there is no whole string here.
  mutating func scan() -> (text: String, isBytes: Bool)? {
    guard Self.startsString(scalars, at: position),
      let start = scalars[position...].firstIndex(where: Self.isQuote)
    else { return nil }
    let prefix = Self.prefix(scalars[position..<start])
    isRaw = prefix.contains("r")
    isBytes = prefix.contains("b")
    position = start
    let quote = scalars[start]
    let end = starts(with: [quote, quote, quote]) ? [quote, quote, quote] : [quote]
    position += end.count
    var text = String.UnicodeScalarView()
    while !starts(with: end) {
      guard let scalar = peek, end.count == 3 || scalar != "\n" else { return nil }
      guard !isBytes || scalar.isASCII else { return nil }
      position += 1
      if scalar != "\\" {
        text.append(scalar)
      } else if let escaped = isRaw ? rawEscape() : escape() {
        text += escaped
      } else {
        return nil
      }
    }
    position += end.count
    return (String(text), isBytes)
  }

  private static func isQuote(_ scalar: Unicode.Scalar) -> Bool { scalar == "'" || scalar == "\"" }

  private static func prefix(_ scalars: ArraySlice<Unicode.Scalar>) -> String {
    String(String.UnicodeScalarView(scalars)).lowercased()
  }

  private var peek: Unicode.Scalar? { position < scalars.count ? scalars[position] : nil }

  private func starts(with wanted: [Unicode.Scalar]) -> Bool {
    scalars[position...].starts(with: wanted)
  }

  // MARK: Escapes

  /// In a raw string a backslash stays, and so does what it stands before, even a quote.
  private mutating func rawEscape() -> [Unicode.Scalar]? {
    guard let next = peek, !isBytes || next.isASCII else { return nil }
    position += 1
    return ["\\", next]
  }

  private mutating func escape() -> [Unicode.Scalar]? {
    guard let next = peek, !isBytes || next.isASCII else { return nil }
    position += 1
    switch next {
    case "\n": return []
    case "\\", "'", "\"": return [next]
    case "a": return ["\u{7}"]
    case "b": return ["\u{8}"]
    case "f": return ["\u{C}"]
    case "n": return ["\n"]
    case "r": return ["\r"]
    case "t": return ["\t"]
    case "v": return ["\u{B}"]
    case "0"..."7": return octal()
    case "x": return hexadecimal(2)
    case "u" where !isBytes: return hexadecimal(4)
    case "U" where !isBytes: return hexadecimal(8)
    case "N" where !isBytes: return named()
    default: return ["\\", next]
    }
  }

  /// Up to three digits, the first of which was read.
  private mutating func octal() -> [Unicode.Scalar]? {
    position -= 1
    var value: UInt32 = 0
    for _ in 0..<3 {
      guard let digit = peek, "0"..."7" ~= digit else { break }
      value = value * 8 + digit.value - 0x30
      position += 1
    }
    return Unicode.Scalar(value).map { [$0] }
  }

  private mutating func hexadecimal(_ count: Int) -> [Unicode.Scalar]? {
    var value: UInt32 = 0
    for _ in 0..<count {
      guard let digit = peek?.hexadecimalDigit else { return nil }
      value = value << 4 | UInt32(digit)
      position += 1
    }
    guard value <= 0x10FFFF else { return nil }
    // Half of a surrogate pair is a character in Python; here another stands for it, which no header needs
    // either.
    return [Unicode.Scalar(value) ?? "\u{FFFD}"]
  }

  /// A character by its Unicode name.
  ///
  /// Only those of ASCII mean anything in a header; another name is taken for that of any other character.
  private mutating func named() -> [Unicode.Scalar]? {
    guard peek == "{", let end = scalars[position...].firstIndex(of: "}"), end > position + 1 else {
      return nil
    }
    let name = String(String.UnicodeScalarView(scalars[position + 1..<end])).uppercased()
    guard name.unicodeScalars.allSatisfy({ "A"..."Z" ~= $0 || "0"..."9" ~= $0 || $0 == " " || $0 == "-" })
    else { return nil }
    position = end + 1
    let scalar = (0x20..<0x7F).lazy.compactMap { Unicode.Scalar($0) }.first { $0.properties.name == name }
    return [scalar ?? "\u{FFFD}"]
  }
}
