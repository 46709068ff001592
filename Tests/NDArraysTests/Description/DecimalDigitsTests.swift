import Testing

@testable import NDArrays

struct DecimalDigitsTests {
  @Test(
    arguments: [
      (0, "", 1), (1, "1", 1), (10, "1", 2), (0.1, "1", 0), (0.015, "15", -1), (-12.5, "125", 2),
      (1e16, "1", 17), (123456789012345680, "12345678901234568", 18), (1e-7, "1", -6),
      (1.7976931348623157e308, "17976931348623157", 309), (0x1p-1074, "5", -323),
    ] as [(Double, String, Int)])
  func shortestDigits(value: Double, digits: String, exponent: Int) {
    let decimal = DecimalDigits(of: value)
    #expect(decimal.text == digits)
    #expect(decimal.exponent == exponent)
  }

  @Test(
    arguments: [
      (1, "1", 1), (0.5, "5", 0), (3, "3", 1), (1024, "1024", 4), (0x1p-10, "9765625", -3),
      (0.1, "1000000000000000055511151231257827021181583404541015625", 0),
      (1e23, "99999999999999991611392", 23),
    ] as [(Double, String, Int)])
  func exactDigits(value: Double, digits: String, exponent: Int) {
    let decimal = DecimalDigits(exactly: value)
    #expect(decimal.text == digits)
    #expect(decimal.exponent == exponent)
  }

  @Test(
    arguments: [
      (1.25, 2, "12", 1),
      (1.35, 2, "14", 1),
      (1.75, 2, "18", 1),
      // Prints as 1.45, and is a little less; 2.675 as well.
      (1.45, 2, "14", 1),
      (2.675, 3, "267", 1),
      (9.99, 2, "1", 2),
      (0.6, 0, "1", 1),
      (0.5, 0, "", 1),
      (0.4, 0, "", 1),
      (0.6, -1, "", 1),
      (1.5, 5, "15", 1),
    ] as [(Double, Int, String, Int)])
  func rounding(value: Double, count: Int, digits: String, exponent: Int) {
    let rounded = DecimalDigits(of: value).rounded(toDigits: count, of: value)
    #expect(rounded.text == digits)
    #expect(rounded.exponent == exponent)
  }

  @Test func theSmallestNumbersHaveMoreDigitsThanTheyNeed() {
    let value = 0x1p-1074
    let extended = DecimalDigits(of: value).extended(toDigits: 3, of: value)
    #expect(extended.text == "494")
    #expect(DecimalDigits(of: 0.3).extended(toDigits: 9, of: 0.3).text == "3")
  }
}
