/// A positive number in decimal digits: 0.d₁d₂d₃… · 10^`exponent`.
///
/// The digits are the shortest that only this `Double` is nearest to, the ones Swift prints; without zeros at
/// the end.
struct DecimalDigits {
  let digits: [UInt8]
  let exponent: Int

  /// Creates the number from its digits, the first of which is not 0; zeros at the end are left out.
  init(digits: [UInt8], exponent: Int) {
    var digits = digits
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.exponent = digits.isEmpty ? 1 : exponent
  }

  /// The digits of a finite number, whose sign is ignored.
  ///
  /// Zero has none.
  init(of value: Double) {
    var digits: [UInt8] = []
    var pointPlace: Int?
    var exponent = 0
    var text = Substring(value.magnitude.description)
    if let mark = text.firstIndex(of: "e") {
      exponent = Int(text[text.index(after: mark)...]) ?? 0
      text = text[..<mark]
    }
    for character in text.utf8 {
      if character == UInt8(ascii: ".") {
        pointPlace = digits.count
      } else {
        digits.append(character - UInt8(ascii: "0"))
      }
    }
    exponent += pointPlace ?? digits.count
    let leadingZeros = digits.prefix { $0 == 0 }.count
    self.init(digits: Array(digits[leadingZeros...]), exponent: exponent - leadingZeros)
  }

  /// These digits, rounded to the nearest so that at most `count` are left; `value` is the number they stand
  /// for.
  ///
  /// A number in the middle is rounded to the even digit. Whether it lies there, its exact digits say: 2.675
  /// is a little less than the digits that are printed for it.
  func rounded(toDigits count: Int, of value: Double) -> DecimalDigits {
    guard count < digits.count else { return self }
    guard count >= 0 else { return DecimalDigits(of: 0) }
    let rest = digits[count...]
    return rest.elementsEqual([5])
      ? DecimalDigits(exactly: value.magnitude).cut(toDigits: count) : cut(toDigits: count)
  }

  /// Exactly `count` digits of `value`, rounded to the nearest, even if fewer would tell it from all other
  /// numbers.
  ///
  /// That makes a difference for the smallest numbers, which have less than `count` digits of precision.
  func extended(toDigits count: Int, of value: Double) -> DecimalDigits {
    guard digits.count < count && value.isSubnormal else { return self }
    return DecimalDigits(exactly: value.magnitude).cut(toDigits: count)
  }

  /// At most the first `count` digits, rounded by the digits after them.
  private func cut(toDigits count: Int) -> DecimalDigits {
    guard count < digits.count else { return self }
    let last = count > 0 ? digits[count - 1] : 0
    let isMiddle = digits[count...].elementsEqual([5])
    let isUp = isMiddle ? last % 2 == 1 : digits[count] >= 5
    let kept = Array(digits[..<count])
    return isUp
      ? DecimalDigits(incrementing: kept, exponent: exponent)
      : DecimalDigits(digits: kept, exponent: exponent)
  }

  /// The number after the one with these digits, as long as they are: the last digit is greater by one.
  private init(incrementing digits: [UInt8], exponent: Int) {
    var digits = digits
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        self.init(digits: digits, exponent: exponent)
        return
      }
      digits[index] = 0
    }
    self.init(digits: [1] + digits, exponent: exponent + 1)
  }

  /// The digits as text.
  var text: String {
    String(decoding: digits.map { $0 + UInt8(ascii: "0") }, as: UTF8.self)
  }
}
