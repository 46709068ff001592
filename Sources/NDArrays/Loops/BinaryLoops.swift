#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// One run of a binary operation: `count` results, computed from as many elements on the left and on the
/// right.
struct BinaryRun {
  let output: UnsafeMutablePointer<Double>
  let outputStride: Int
  let left: UnsafePointer<Double>
  let leftStride: Int
  let right: UnsafePointer<Double>
  let rightStride: Int
  let count: Int
}

/// Computes one run.
typealias BinaryLoop = (BinaryRun) -> Void

/// The loops of all binary operations.
///
/// They stand in one file with the loop they share because the compiler can only merge the two, and use
/// vector instructions, within a file when it does not optimise the whole module at once (a debug build).
enum BinaryLoops {
  static func add(_ run: BinaryRun) { arithmetic(run, kernels.add) { $0 + $1 } }
  static func subtract(_ run: BinaryRun) { arithmetic(run, kernels.subtract) { $0 - $1 } }
  static func multiply(_ run: BinaryRun) { arithmetic(run, kernels.multiply) { $0 * $1 } }
  static func divide(_ run: BinaryRun) { arithmetic(run, kernels.divide) { $0 / $1 } }
  static func power(_ run: BinaryRun) { loop(run) { pow($0, $1) } }

  // A NaN on either side is the result, as in NumPy; if only the right one is, no comparison holds. Two
  // choices without a branch are much faster than one condition with "or".
  static func maximum(_ run: BinaryRun) {
    loop(run) { x, y in
      let larger = x >= y ? x : y
      return x.isNaN ? x : larger
    }
  }

  static func minimum(_ run: BinaryRun) {
    loop(run) { x, y in
      let smaller = x <= y ? x : y
      return x.isNaN ? x : smaller
    }
  }

  static func greater(_ run: BinaryRun) { loop(run) { $0 > $1 ? 1 : 0 } }
  static func greaterOrEqual(_ run: BinaryRun) { loop(run) { $0 >= $1 ? 1 : 0 } }
  static func less(_ run: BinaryRun) { loop(run) { $0 < $1 ? 1 : 0 } }
  static func lessOrEqual(_ run: BinaryRun) { loop(run) { $0 <= $1 ? 1 : 0 } }
  static func equal(_ run: BinaryRun) { loop(run) { $0 == $1 ? 1 : 0 } }
  static func notEqual(_ run: BinaryRun) { loop(run) { $0 != $1 ? 1 : 0 } }

  static func logicalAnd(_ run: BinaryRun) { loop(run) { $0 != 0 && $1 != 0 ? 1 : 0 } }
  static func logicalOr(_ run: BinaryRun) { loop(run) { $0 != 0 || $1 != 0 ? 1 : 0 } }

  /// From so many elements on, a kernel is worth the call.
  private static let kernelCount = 16

  /// What there is a kernel for, if the elements are neighbours, or on one side a number.
  @inline(__always)
  private static func arithmetic(
    _ run: BinaryRun, _ kernel: @autoclosure () -> Kernels.Binary, _ operation: (Double, Double) -> Double
  ) {
    let hasKernel =
      switch (run.outputStride, run.leftStride, run.rightStride) {
      case (1, 1, 1), (1, 1, 0), (1, 0, 1): true
      default: false
      }
    if hasKernel && run.count >= kernelCount {
      kernel()(run.output, run.left, run.leftStride, run.right, run.rightStride, run.count)
    } else {
      loop(run, operation)
    }
  }

  /// The loop over one run, with a case of its own for each layout that vector instructions can work on.
  @inline(__always)
  private static func loop(_ run: BinaryRun, _ operation: (Double, Double) -> Double) {
    let (output, left, right) = (run.output, run.left, run.right)
    switch (run.outputStride, run.leftStride, run.rightStride) {
    // In place, the compiler has to be told that two of the three arrays are one.
    case (1, 1, 1) where left == UnsafePointer(output):
      for i in 0..<run.count { output[i] = operation(output[i], right[i]) }
    case (1, 1, 0) where left == UnsafePointer(output):
      let y = right.pointee
      for i in 0..<run.count { output[i] = operation(output[i], y) }
    case (1, 1, 1):
      for i in 0..<run.count { output[i] = operation(left[i], right[i]) }
    case (1, 1, 0):
      let y = right.pointee
      for i in 0..<run.count { output[i] = operation(left[i], y) }
    case (1, 0, 1):
      let x = left.pointee
      for i in 0..<run.count { output[i] = operation(x, right[i]) }
    default:
      for i in 0..<run.count {
        output[i &* run.outputStride] = operation(left[i &* run.leftStride], right[i &* run.rightStride])
      }
    }
  }
}
