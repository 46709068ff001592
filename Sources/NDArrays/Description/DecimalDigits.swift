/// A positive number in decimal digits: 0.d₁d₂d₃… · 10^`exponent`.
///
/// The digits are the shortest that only this `Double` is nearest to, the ones Swift prints; without zeros at the end.
struct DecimalDigits {
  private(set) var digits: [UInt8]
  private(set) var exponent: Int

  /// The digits of a finite number, whose sign is ignored. Zero has none.
  init(of value: Double) {
    var digits: [UInt8] = []
    var (pointPlace, exponent) = (Int?.none, 0)
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
    digits.removeFirst(leadingZeros)
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.exponent = digits.isEmpty ? 1 : exponent - leadingZeros
  }

  /// These digits, rounded so that at most `count` are left; `value` is the number they stand for.
  ///
  /// It is the number itself that is rounded to the nearest, and to the even digit if it lies in the middle: the digits alone would
  /// not do, as a number may print as 0.125 and be a little less.
  func rounded(toDigits count: Int, of value: Double) -> DecimalDigits {
    guard count < digits.count else { return self }
    var result = self
    guard count >= 0 else {
      result.digits = []
      result.exponent = 1
      return result
    }
    result.digits.removeSubrange(count...)
    let rest = digits[count...]
    let isUp: Bool
    if rest.elementsEqual([5]) {
      switch order(of: value.magnitude, digits: digits, exponent: exponent) {
      case .less: isUp = false
      case .greater: isUp = true
      case .equal: isUp = (result.digits.last ?? 0) % 2 == 1
      }
    } else {
      isUp = digits[count] >= 5
    }
    if isUp { result.increment() }
    while result.digits.last == 0 { result.digits.removeLast() }
    if result.digits.isEmpty { result.exponent = 1 }
    return result
  }

  /// Adds one to the last digit.
  private mutating func increment() {
    for index in digits.indices.reversed() {
      if digits[index] < 9 {
        digits[index] += 1
        return
      }
      digits[index] = 0
    }
    digits.insert(1, at: 0)
    exponent += 1
  }
}
