extension ElementType {
  /// The type that NumPy understands by `name`, a string that `numpy.dtype` takes: `<f8`, `>i2`, `d`,
  /// `float64`.
  ///
  /// As on a 64-bit Unix, where `long` and `l` have 64 bits. `nil` if `name` means another type, or none.
  init?(name: String) {
    if let type = Self.named(name) ?? Self.repeatedOnce(name) {
      self = type
    } else {
      return nil
    }
  }

  /// A word (`float64`), or an order and a letter (`>d`) or an order, a letter and a number of bytes (`>f8`).
  private static func named(_ name: String) -> ElementType? {
    if let type = words[name] { return type }
    var rest = name.unicodeScalars[...]
    var isBigEndian = false
    if let order = rest.first, isByteOrder(order) {
      isBigEndian = order == ">"
      rest.removeFirst()
    }
    guard let letter = rest.popFirst() else { return nil }
    let type =
      rest.isEmpty ? letters[letter] ?? numbers[letter.value] : width(rest).flatMap { sized(letter, $0) }
    return type.map { ElementType($0.kind, $0.width, isBigEndian: isBigEndian) }
  }

  /// The number behind a type's letter.
  ///
  /// NumPy reads it with C's `strtol`, so ` 8`, `+8` and `08` are 8 too.
  private static func width(_ text: Substring.UnicodeScalarView) -> Int? {
    var digits = text.drop { [" ", "\t", "\n", "\u{B}", "\u{C}", "\r"].contains($0) }
    if digits.first == "+" { digits.removeFirst() }
    guard digits.allSatisfy({ "0"..."9" ~= $0 }) else { return nil }
    return Int(String(digits))
  }

  private static func sized(_ letter: Unicode.Scalar, _ width: Int) -> ElementType? {
    switch (letter, width) {
    case ("b", 1): bool
    case ("i", 1), ("i", 2), ("i", 4), ("i", 8): ElementType(.signedInteger, width)
    case ("u", 1), ("u", 2), ("u", 4), ("u", 8): ElementType(.unsignedInteger, width)
    case ("f", 2), ("f", 4), ("f", 8): ElementType(.floatingPoint, width)
    default: nil
    }
  }

  /// A type behind a count of one, `()f8` or `1f8`, the rest of a notation for records; with it, an order
  /// may stand at either place, and before a word.
  private static func repeatedOnce(_ name: String) -> ElementType? {
    var rest = name.unicodeScalars[...]
    var order: Unicode.Scalar?
    if let first = rest.first, isByteOrder(first) { order = rest.popFirst() }
    guard let count = ["()", "1", "(1,)"].first(where: { rest.starts(with: $0.unicodeScalars) }) else {
      return nil
    }
    rest = rest.dropFirst(count.unicodeScalars.count).drop { $0 == " " }
    if let second = rest.first, isByteOrder(second) {
      func isNative(_ order: Unicode.Scalar) -> Bool { order == "<" || order == "=" }
      guard order == nil || order == second || isNative(second) && order.map(isNative) == true else {
        return nil
      }
      order = rest.popFirst()
    }
    while rest.last == " " { rest.removeLast() }
    guard rest.allSatisfy({ $0.isASCII && $0.properties.isXIDContinue || $0 == "?" }) else { return nil }
    return named((order == ">" ? ">" : "") + String(rest))
  }

  private static func isByteOrder(_ scalar: Unicode.Scalar) -> Bool {
    ["<", ">", "=", "|"].contains(scalar)
  }

  /// Letters that mean a type by themselves.
  private static let letters: [Unicode.Scalar: ElementType] = [
    "?": bool, "b": int8, "B": uint8, "h": int16, "H": uint16, "i": int32, "I": uint32,
    "l": int64, "L": uint64, "q": int64, "Q": uint64, "p": int64, "P": uint64, "n": int64, "N": uint64,
    "e": float16, "f": float32, "d": float64,
  ]

  /// The numbers of the types in NumPy, which takes the character with such a code for a letter.
  private static let numbers: [UInt32: ElementType] = [
    0: bool, 1: int8, 2: uint8, 3: int16, 4: uint16, 5: int32, 6: uint32, 7: int64, 8: uint64, 9: int64,
    10: uint64, 11: float32, 12: float64, 23: float16,
  ]

  /// Words that mean a type; they stand alone, without a byte order.
  private static let words: [String: ElementType] = [
    "bool": bool, "bool_": bool,
    "int8": int8, "int16": int16, "int32": int32, "int64": int64,
    "uint8": uint8, "uint16": uint16, "uint32": uint32, "uint64": uint64,
    "byte": int8, "short": int16, "intc": int32, "int": int64, "int_": int64, "intp": int64,
    "long": int64, "longlong": int64,
    "ubyte": uint8, "ushort": uint16, "uintc": uint32, "uint": uint64, "uintp": uint64,
    "ulong": uint64, "ulonglong": uint64,
    "half": float16, "single": float32, "double": float64, "float": float64,
    "float16": float16, "float32": float32, "float64": float64,
  ]

  /// Whether `name` means Python objects, whose files hold pickles.
  static func isObject(_ name: String) -> Bool {
    let letters = String(name.drop { "<>=|".contains($0) })
    return ["O", "O8", "T", "object", "object_"].contains(letters)
  }
}
