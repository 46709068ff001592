/// One run of a reduction: `count` elements that are merged into as many results, or, if `outputStride` is 0,
/// into one.
struct ReductionRun {
  let output: UnsafeMutablePointer<Double>
  let outputStride: Int
  let input: UnsafePointer<Double>
  let inputStride: Int
  let count: Int
}

/// Merges one run into the results so far.
typealias ReductionLoop = (ReductionRun) -> Void

/// The loops of all reductions, in one file with the loop they share for the reason ``BinaryLoops`` gives.
enum ReductionLoops {
  static func sum(_ run: ReductionRun) {
    if run.outputStride == 0 {
      run.output.pointee += pairwiseSum(run.input, stride: run.inputStride, count: run.count)
    } else {
      loop(run) { $0 + $1 }
    }
  }

  static func product(_ run: ReductionRun) { loop(run) { $0 * $1 } }

  // A NaN stays, whatever comes after it. The result so far rarely changes, so that the branch is cheap here.
  static func maximum(_ run: ReductionRun) { loop(run) { $0 >= $1 || $0.isNaN ? $0 : $1 } }
  static func minimum(_ run: ReductionRun) { loop(run) { $0 <= $1 || $0.isNaN ? $0 : $1 } }

  static func any(_ run: ReductionRun) { loop(run) { $0 != 0 || $1 != 0 ? 1 : 0 } }
  static func all(_ run: ReductionRun) { loop(run) { $0 != 0 && $1 != 0 ? 1 : 0 } }

  @inline(__always)
  private static func loop(_ run: ReductionRun, _ operation: (Double, Double) -> Double) {
    let (output, input) = (run.output, run.input)
    switch (run.outputStride, run.inputStride) {
    case (0, _):
      var result = output.pointee
      for i in 0..<run.count { result = operation(result, input[i &* run.inputStride]) }
      output.pointee = result
    case (1, 1):
      for i in 0..<run.count { output[i] = operation(output[i], input[i]) }
    default:
      for i in 0..<run.count {
        output[i &* run.outputStride] = operation(output[i &* run.outputStride], input[i &* run.inputStride])
      }
    }
  }
}

/// The sum of `count` elements that lie `stride` apart, by pairwise summation in exactly the order of NumPy.
///
/// Up to 128 elements are added to eight running sums in turn; more are split in two halves, the first one a
/// multiple of 8 long, that are summed by themselves. The rounding error grows with log n, where that of one
/// running sum grows with n.
///
/// Higham, "The accuracy of floating point summation", SIAM J. Sci. Comput. 14 (1993); the blocks are those
/// of NumPy's `pairwise_sum`.
private func pairwiseSum(_ x: UnsafePointer<Double>, stride: Int, count: Int) -> Double {
  if count < 8 {
    // -0.0 is what changes nothing when added to: 0.0 would turn a sum of negative zeros into a positive one.
    var sum = -0.0
    for i in 0..<count { sum += x[i &* stride] }
    return sum
  }
  if count <= 128 {
    return stride == 1 ? blockSum(x, count: count) : blockSum(x, stride: stride, count: count)
  }
  let half = count / 2 - (count / 2) % 8
  return pairwiseSum(x, stride: stride, count: half)
    + pairwiseSum(x + half * stride, stride: stride, count: count - half)
}

/// The sum of 8 to 128 elements next to each other.
private func blockSum(_ x: UnsafePointer<Double>, count: Int) -> Double {
  let raw = UnsafeRawPointer(x)
  let step = MemoryLayout<SIMD8<Double>>.size
  var sums = raw.loadUnaligned(as: SIMD8<Double>.self)
  let blocks = count / 8
  for block in 1..<Swift.max(blocks, 1) {
    sums += raw.loadUnaligned(fromByteOffset: block &* step, as: SIMD8<Double>.self)
  }
  var sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]))
  for i in blocks * 8..<count { sum += x[i] }
  return sum
}

/// The sum of 8 to 128 elements that lie `stride` apart.
private func blockSum(_ x: UnsafePointer<Double>, stride: Int, count: Int) -> Double {
  var sums = SIMD8<Double>()
  for lane in 0..<8 { sums[lane] = x[lane &* stride] }
  let blocks = count / 8
  for block in 1..<Swift.max(blocks, 1) {
    for lane in 0..<8 { sums[lane] += x[(block &* 8 &+ lane) &* stride] }
  }
  var sum = ((sums[0] + sums[1]) + (sums[2] + sums[3])) + ((sums[4] + sums[5]) + (sums[6] + sums[7]))
  for i in blocks * 8..<count { sum += x[i &* stride] }
  return sum
}
