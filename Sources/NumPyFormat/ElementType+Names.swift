extension ElementType {
  /// The type that NumPy understands by `name`, a string that `numpy.dtype` takes: `<f8`, `>i2`, `d`, `float64`.
  ///
  /// `nil` if it is another type, or none.
  init?(name: String) {
    if let type = Self.names[name] {
      self = type
      return
    }
    var rest = name[...]
    var isBigEndian = false
    if let order = rest.first, "<>=|".contains(order) {
      isBigEndian = order == ">"
      rest = rest.dropFirst()
    }
    guard let letter = rest.first else { return nil }
    let digits = rest.dropFirst()
    let type: ElementType?
    if digits.isEmpty {
      type = Self.letters[letter]
    } else if digits.utf8.allSatisfy({ 0x30...0x39 ~= $0 }), let width = Int(digits) {
      type = Self.sized(letter, width)
    } else {
      type = nil
    }
    guard let type else { return nil }
    self.init(type.kind, type.width, isBigEndian: isBigEndian)
  }

  /// A letter and a number of bytes: `f8`.
  private static func sized(_ letter: Character, _ width: Int) -> ElementType? {
    switch (letter, width) {
    case ("b", 1): bool
    case ("i", 1), ("i", 2), ("i", 4), ("i", 8): ElementType(.signedInteger, width)
    case ("u", 1), ("u", 2), ("u", 4), ("u", 8): ElementType(.unsignedInteger, width)
    case ("f", 2), ("f", 4), ("f", 8): ElementType(.floatingPoint, width)
    default: nil
    }
  }

  /// Letters that mean a type by themselves, as on a 64-bit Unix.
  private static let letters: [Character: ElementType] = [
    "?": bool, "b": int8, "B": uint8, "h": int16, "H": uint16, "i": int32, "I": uint32,
    "l": int64, "L": uint64, "q": int64, "Q": uint64, "p": int64, "P": uint64, "n": int64, "N": uint64,
    "e": float16, "f": float32, "d": float64,
  ]

  /// Names; they stand alone, without a byte order.
  private static let names: [String: ElementType] = [
    "bool": bool, "bool_": bool,
    "int8": int8, "int16": int16, "int32": int32, "int64": int64,
    "uint8": uint8, "uint16": uint16, "uint32": uint32, "uint64": uint64,
    "byte": int8, "short": int16, "intc": int32, "long": int64, "longlong": int64, "int": int64, "int_": int64,
    "intp": int64, "ubyte": uint8, "ushort": uint16, "uintc": uint32, "ulong": uint64, "ulonglong": uint64,
    "uint": uint64, "uintp": uint64,
    "half": float16, "single": float32, "double": float64, "float": float64,
    "float16": float16, "float32": float32, "float64": float64,
  ]

  /// Whether `name` means Python objects, whose files hold pickles.
  static func isObject(_ name: String) -> Bool {
    let letters = name.drop { "<>=|".contains($0) }
    return letters == "object" || letters == "O" || letters == "O8" || letters == "T"
  }
}
