#if canImport(Darwin)
  import Darwin
#elseif canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#endif

extension Double: ElementaryNumber {
  /// The value of `function` at `x`, by the C library.
  public static func apply(_ function: ElementaryFunction, to x: Double) -> Double {
    switch function {
    case .ln: log(x)
    case .exp: exp(x)
    case .sin: sin(x)
    case .cos: cos(x)
    case .sqrt: x.squareRoot()
    case .tanh: tanh(x)
    }
  }

  /// The power of `base` to `exponent`, by the C library.
  public static func raise(_ base: Double, to exponent: Double) -> Double {
    pow(base, exponent)
  }
}
