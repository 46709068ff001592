/// IEEE 754 half precision (binary16), by hand: Swift's `Float16` does not exist on every platform.
///
/// A sign bit, 5 bits of exponent with a bias of 15, 10 bits of fraction.
enum HalfPrecision {
  /// The number that `bits` stand for; every one of them is a `Double` too.
  ///
  /// Exponent and fraction, moved to where a `Double` has its own, make a number that is too small by a
  /// factor of 2^(1023 − 15), subnormal numbers included. Only infinity and NaN need another exponent.
  @inline(__always)
  static func decode(_ bits: UInt16) -> Double {
    let magnitude = UInt64(bits & 0x7FFF)
    let scaled = (Double(bitPattern: magnitude << 42) * 0x1p1008).bitPattern
    let notFinite: UInt64 = magnitude >= 0x7C00 ? 0x7FF0_0000_0000_0000 : 0
    return Double(bitPattern: scaled | notFinite | UInt64(bits & 0x8000) << 48)
  }

  /// The bits of the nearest number, ties to even; infinity from 65520 on, where rounding leaves the range.
  static func encode(_ value: Double) -> UInt16 {
    let sign: UInt16 = value.sign == .minus ? 0x8000 : 0
    let magnitude = value.magnitude
    if value.isNaN { return sign | 0x7E00 }
    if magnitude >= 65520 { return sign | 0x7C00 }
    // Below the smallest normal number: multiples of 2^−24.
    if magnitude < 0x1p-14 { return sign | UInt16((magnitude * 0x1p24).rounded(.toNearestOrEven)) }
    let fraction = UInt16(((magnitude.significand - 1) * 1024).rounded(.toNearestOrEven))
    // A fraction that was rounded up to 1024 carries into the exponent, as it should.
    return sign | (UInt16(magnitude.exponent + 15) << 10 + fraction)
  }
}
