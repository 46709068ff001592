#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Computes `count` results from as many elements, all of them next to each other in memory.
typealias UnaryLoop = (
  _ output: UnsafeMutablePointer<Double>, _ input: UnsafePointer<Double>, _ count: Int
) -> Void

/// The result of an operation on each element.
func map(_ array: NDArray, _ loop: UnaryLoop) -> NDArray {
  let result = NDArray(uninitializedLike: array)
  if array.isContiguous {
    loop(result.pointer, array.pointer, result.size)
  } else {
    result.overwrite(with: array)
    loop(result.pointer, result.pointer, result.size)
  }
  return result
}

/// The loops of all unary operations, in one file with the loop they share for the reason ``BinaryLoops``
/// gives.
enum UnaryLoops {
  typealias Output = UnsafeMutablePointer<Double>
  typealias Input = UnsafePointer<Double>

  static func negative(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { -$0 } }
  static func magnitude(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.magnitude } }
  static func square(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0 * $0 } }
  static func squareRoot(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.squareRoot() } }
  static func sign(_ y: Output, _ x: Input, _ n: Int) {
    loop(y, x, n) { $0 > 0 ? 1 : $0 < 0 ? -1 : $0.isNaN ? $0 : 0 }
  }

  static func exponential(_ y: Output, _ x: Input, _ n: Int) { kernels.exponential(y, x, n) }
  static func exponentialMinusOne(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { expm1($0) } }
  static func naturalLogarithm(_ y: Output, _ x: Input, _ n: Int) { kernels.logarithm(y, x, n) }
  static func logarithmOfOnePlus(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { log1p($0) } }

  static func sine(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { sin($0) } }
  static func cosine(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { cos($0) } }
  static func tangent(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { tan($0) } }
  static func hyperbolicSine(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { sinh($0) } }
  static func hyperbolicCosine(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { cosh($0) } }
  static func hyperbolicTangent(_ y: Output, _ x: Input, _ n: Int) { kernels.hyperbolicTangent(y, x, n) }

  static func roundedDown(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.rounded(.down) } }
  static func roundedUp(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.rounded(.up) } }
  static func roundedToEven(_ y: Output, _ x: Input, _ n: Int) {
    loop(y, x, n) { $0.rounded(.toNearestOrEven) }
  }

  static func isZero(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0 == 0 ? 1 : 0 } }
  static func isNaN(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.isNaN ? 1 : 0 } }
  static func isInfinite(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.isInfinite ? 1 : 0 } }
  static func isFinite(_ y: Output, _ x: Input, _ n: Int) { loop(y, x, n) { $0.isFinite ? 1 : 0 } }

  @inline(__always)
  private static func loop(_ output: Output, _ input: Input, _ count: Int, _ operation: (Double) -> Double) {
    for i in 0..<count { output[i] = operation(input[i]) }
  }
}
