/// How one number compares to another.
enum Order {
  case less, equal, greater
}

/// How `value`, which is positive and finite, compares to 0.d₁d₂d₃… · 10^`exponent`, without any rounding.
///
/// Both sides are multiplied by powers of 2 and 10 until they are whole.
func order(of value: Double, digits: [UInt8], exponent: Int) -> Order {
  // value = significand · 2^power, with a whole significand.
  let power = Int(value.exponent) - Double.significandBitCount
  let significand = UInt64(value.significand * 0x1p52)
  let tens = exponent - digits.count
  var left = WholeNumber(significand)
  var right = WholeNumber(digits.reduce(0) { $0 * 10 + UInt64($1) })
  for _ in 0..<Swift.max(power, 0) { left.multiply(by: 2) }
  for _ in 0..<Swift.max(-power, 0) { right.multiply(by: 2) }
  for _ in 0..<Swift.max(-tens, 0) { left.multiply(by: 10) }
  for _ in 0..<Swift.max(tens, 0) { right.multiply(by: 10) }
  return left.order(to: right)
}

/// A whole number of any size.
private struct WholeNumber {
  /// The digits to the base 2³², lowest first, without zeros at the end.
  private var limbs: [UInt32]

  init(_ value: UInt64) {
    limbs = [UInt32(truncatingIfNeeded: value), UInt32(value >> 32)]
    while limbs.last == 0 { limbs.removeLast() }
  }

  mutating func multiply(by factor: UInt64) {
    var carry: UInt64 = 0
    for index in limbs.indices {
      let product = UInt64(limbs[index]) * factor + carry
      limbs[index] = UInt32(truncatingIfNeeded: product)
      carry = product >> 32
    }
    if carry > 0 { limbs.append(UInt32(carry)) }
  }

  func order(to other: WholeNumber) -> Order {
    if limbs.count != other.limbs.count { return limbs.count < other.limbs.count ? .less : .greater }
    for (mine, theirs) in zip(limbs.reversed(), other.limbs.reversed()) where mine != theirs {
      return mine < theirs ? .less : .greater
    }
    return .equal
  }
}
