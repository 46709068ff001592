extension DecimalDigits {
  /// All digits of a positive, finite number, to the last one that is not 0.
  ///
  /// A `Double` is a whole number times a power of 2, so its decimal digits come to an end; there can be more
  /// than 700.
  init(exactly value: Double) {
    // value = significand · 2^power; with a negative power, that is significand · 5^-power / 10^-power.
    let power = Int(value.exponent) - Double.significandBitCount
    var number = WholeNumber(UInt64(value.significand * 0x1p52))
    for _ in 0..<power.magnitude { number.multiply(by: power < 0 ? 5 : 2) }
    let digits = number.decimalDigits
    self.init(digits: digits, exponent: digits.count + Swift.min(power, 0))
  }
}

/// A whole number of any size.
private struct WholeNumber {
  /// The digits to the base 10⁹, lowest first.
  private var limbs: [UInt64]
  private static let base: UInt64 = 1_000_000_000

  init(_ value: UInt64) {
    limbs = [value % Self.base, value / Self.base % Self.base, value / Self.base / Self.base]
  }

  /// Multiplies by a small number.
  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = limbs[index] * factor + carry
      limbs[index] = product % Self.base
      carry = product / Self.base
    }
    if carry > 0 { limbs.append(carry) }
  }

  /// The decimal digits, highest first, without zeros in front.
  var decimalDigits: [UInt8] {
    var digits: [UInt8] = []
    for limb in limbs.reversed() {
      var divisor = Self.base / 10
      while divisor > 0 {
        digits.append(UInt8(limb / divisor % 10))
        divisor /= 10
      }
    }
    return Array(digits.drop { $0 == 0 })
  }
}
