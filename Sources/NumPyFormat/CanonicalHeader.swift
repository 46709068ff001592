/// A header's text in the very form in which NumPy writes it, read byte by byte.
///
/// Nearly every file has it, and it needs no parser:
/// `{'descr': '<f8', 'fortran_order': False, 'shape': (2, 3), }`, then spaces and a line end.
struct CanonicalHeader {
  let elementType: ElementType
  let isFortranOrder: Bool
  let shape: [Int]

  /// Reads `text`; `nil` if it has another form, be it right or wrong.
  init?(_ text: UnsafeRawBufferPointer) {
    var scanner = Scanner(text: text)
    guard scanner.take("{'descr': '"), let type = scanner.takeType(), scanner.take("', 'fortran_order': ")
    else { return nil }
    elementType = type
    isFortranOrder = scanner.take("True")
    guard isFortranOrder || scanner.take("False"), scanner.take(", 'shape': ("),
      let shape = scanner.takeLengths(),
      scanner.take("), }"), scanner.takePadding()
    else { return nil }
    self.shape = shape
  }

  private struct Scanner {
    let text: UnsafeRawBufferPointer
    var position = 0

    mutating func take(_ wanted: StaticString) -> Bool {
      let count = wanted.utf8CodeUnitCount
      guard count <= text.count - position else { return false }
      for index in 0..<count where text[position + index] != wanted.utf8Start[index] { return false }
      position += count
      return true
    }

    /// An order, a letter, a number of bytes: `<f8`.
    mutating func takeType() -> ElementType? {
      guard position + 3 <= text.count else { return nil }
      let isBigEndian: Bool
      switch text[position] {
      case UInt8(ascii: "<"), UInt8(ascii: "|"): isBigEndian = false
      case UInt8(ascii: ">"): isBigEndian = true
      default: return nil
      }
      let kind: ElementType.Kind
      switch text[position + 1] {
      case UInt8(ascii: "b"): kind = .bool
      case UInt8(ascii: "i"): kind = .signedInteger
      case UInt8(ascii: "u"): kind = .unsignedInteger
      case UInt8(ascii: "f"): kind = .floatingPoint
      default: return nil
      }
      let width = Int(text[position + 2]) - 0x30
      switch (kind, width) {
      case (.bool, 1), (.signedInteger, 1), (.unsignedInteger, 1), (_, 2), (_, 4), (_, 8): break
      default: return nil
      }
      guard kind != .bool || width == 1 else { return nil }
      position += 3
      return ElementType(kind, width, isBigEndian: isBigEndian)
    }

    /// The lengths of a tuple: nothing, `3,` or `2, 3`.
    mutating func takeLengths() -> [Int]? {
      guard let first = takeLength() else { return [] }
      var lengths = [first]
      while take(", ") {
        guard let length = takeLength() else { return nil }
        lengths.append(length)
      }
      return lengths.count > 1 || take(",") ? lengths : nil
    }

    /// A number of up to 18 digits, so that it cannot overflow.
    private mutating func takeLength() -> Int? {
      let start = position
      var value = 0
      while position < text.count, case let digit = text[position] &- 0x30, digit < 10 {
        value = value &* 10 &+ Int(digit)
        position += 1
        if position - start > 18 { return nil }
      }
      let hasLeadingZero = position - start > 1 && text[start] == 0x30
      return position == start || hasLeadingZero ? nil : value
    }

    mutating func takePadding() -> Bool {
      while take(" ") {}
      return take("\n") && position == text.count
    }
  }
}
