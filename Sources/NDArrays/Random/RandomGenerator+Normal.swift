extension RandomGenerator {
  /// An array of `shape` with numbers from the normal distribution;
  /// `generator.normal(mean, standardDeviation, shape)`.
  ///
  /// By Marsaglia's polar method (Marsaglia and Bray, SIAM Review 6, 1964), which turns a random point in the
  /// unit disc into two numbers by a square root and a logarithm. The logarithm is our own: that of the
  /// system differs between platforms in the last digit.
  public func normal(_ mean: Double = 0, _ standardDeviation: Double = 1, _ shape: [Int]) -> NDArray {
    check(
      standardDeviation >= 0,
      "normal: the standard deviation must not be negative or NaN, but is \(standardDeviation)")
    check(!mean.isNaN, "normal: the mean is not a number")
    return NDArray(shape: shape) { elements in
      for index in stride(from: 0, to: elements.count, by: 2) {
        let (first, second) = nextNormalPair()
        elements[index] = mean + standardDeviation * first
        if index + 1 < elements.count { elements[index + 1] = mean + standardDeviation * second }
      }
    }
  }

  /// Two independent numbers from the normal distribution with mean 0 and standard deviation 1.
  private func nextNormalPair() -> (Double, Double) {
    while true {
      let (x, y) = (2 * bits.nextUnit() - 1, 2 * bits.nextUnit() - 1)
      let squaredDistance = x * x + y * y
      if squaredDistance > 0 && squaredDistance < 1 {
        let scale = (-2 * reproducibleLogarithm(squaredDistance) / squaredDistance).squareRoot()
        return (x * scale, y * scale)
      }
    }
  }
}

/// The natural logarithm of a positive, normal number, by correctly rounded operations in a fixed order only.
///
/// x = 2ᵉ · m with m between √½ and √2, and log x = e · log 2 + log m. With s = (m − 1) / (m + 1), log m is
/// the series 2 (s + s³/3 + s⁵/5 + …); |s| < 0.172, so that the terms left out, from s²³ on, are less than
/// 2⁻⁵⁹ of the sum. The error is less than 2 units in the last place.
func reproducibleLogarithm(_ x: Double) -> Double {
  var (exponent, mantissa) = (Double(x.exponent), x.significand)
  if mantissa > 1.4142135623730951 {
    mantissa /= 2
    exponent += 1
  }
  let s = (mantissa - 1) / (mantissa + 1)
  let z = s * s
  var series = z * (1.0 / 21)
  series = z * (1.0 / 19 + series)
  series = z * (1.0 / 17 + series)
  series = z * (1.0 / 15 + series)
  series = z * (1.0 / 13 + series)
  series = z * (1.0 / 11 + series)
  series = z * (1.0 / 9 + series)
  series = z * (1.0 / 7 + series)
  series = z * (1.0 / 5 + series)
  series = z * (1.0 / 3 + series)
  // log 2 in two parts: the first has so few digits that its product with a whole exponent is exact.
  let (upper, lower) = (0x1.62e42feep-1, 0x1.a39ef35793c76p-33)
  return exponent * upper + (2 * s + (2 * s * series + exponent * lower))
}
