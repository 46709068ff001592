internal import NDArrays

/// The loops over one block of elements, for each element-wise operation.
///
/// An operand's step is 1, or 0 for a number that all elements share. All of them stand in one file with the loop they
/// share, so that the compiler can merge the two in a debug build, too.
enum ElementLoops {
  struct Source {
    let pointer: Elements
    let step: Int
  }

  static func run(
    _ operation: Elementary, _ output: MutableElements, _ left: Source, _ right: Source, _ count: Int
  ) {
    switch operation {
    case .add: MemoryLoops.add(output, left.pointer, left.step, right.pointer, right.step, count)
    case .subtract: MemoryLoops.subtract(output, left.pointer, left.step, right.pointer, right.step, count)
    case .multiply: MemoryLoops.multiply(output, left.pointer, left.step, right.pointer, right.step, count)
    case .divide: MemoryLoops.divide(output, left.pointer, left.step, right.pointer, right.step, count)
    case .maximum:
      loop(output, left, right, count) { x, y in
        let larger = x >= y ? x : y
        return x.isNaN ? x : larger
      }
    case .greater: loop(output, left, right, count) { $0 > $1 ? 1 : 0 }
    case .negate: loop(output, left, left, count) { x, _ in -x }
    case .identity: loop(output, left, left, count) { x, _ in x }
    case .exp: function(output, left, count, MemoryLoops.exponential)
    case .log: function(output, left, count, MemoryLoops.naturalLogarithm)
    case .tanh: function(output, left, count, MemoryLoops.hyperbolicTangent)
    case .sin: function(output, left, count, MemoryLoops.sine)
    case .cos: function(output, left, count, MemoryLoops.cosine)
    }
  }

  /// A function that NDArrays has a loop for.
  private static func function(
    _ output: MutableElements, _ input: Source, _ count: Int,
    _ body: (MutableElements, Elements, Int) -> Void
  ) {
    if input.step == 1 {
      body(output, input.pointer, count)
    } else {
      body(output, input.pointer, 1)
      (output + 1).update(repeating: output.pointee, count: count - 1)
    }
  }

  @inline(__always)
  private static func loop(
    _ output: MutableElements, _ left: Source, _ right: Source, _ count: Int,
    _ operation: (Double, Double) -> Double
  ) {
    let (x, y) = (left.pointer, right.pointer)
    switch (left.step, right.step) {
    // In place, the compiler has to be told that two of the arrays are one.
    case (1, 1) where x == Elements(output):
      for i in 0..<count { output[i] = operation(output[i], y[i]) }
    case (1, 1) where y == Elements(output):
      for i in 0..<count { output[i] = operation(x[i], output[i]) }
    case (1, 1):
      for i in 0..<count { output[i] = operation(x[i], y[i]) }
    case (1, _):
      let number = y.pointee
      if x == Elements(output) {
        for i in 0..<count { output[i] = operation(output[i], number) }
      } else {
        for i in 0..<count { output[i] = operation(x[i], number) }
      }
    case (_, 1):
      let number = x.pointee
      if y == Elements(output) {
        for i in 0..<count { output[i] = operation(number, output[i]) }
      } else {
        for i in 0..<count { output[i] = operation(number, y[i]) }
      }
    default:
      output.update(repeating: operation(x.pointee, y.pointee), count: count)
    }
  }
}
