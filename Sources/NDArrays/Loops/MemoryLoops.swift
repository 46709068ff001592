/// Loops over memory that belongs to somebody else: what StaticGraphs computes with.
///
/// Whatever makes these faster makes both engines faster.
package enum MemoryLoops {
  package typealias Output = UnsafeMutablePointer<Double>
  package typealias Input = UnsafePointer<Double>

  // One element after the other; `output` may be `input`.

  package static func exponential(_ output: Output, _ input: Input, _ count: Int) {
    kernels.exponential(output, input, count)
  }

  package static func naturalLogarithm(_ output: Output, _ input: Input, _ count: Int) {
    kernels.logarithm(output, input, count)
  }

  package static func hyperbolicTangent(_ output: Output, _ input: Input, _ count: Int) {
    kernels.hyperbolicTangent(output, input, count)
  }

  package static func sine(_ output: Output, _ input: Input, _ count: Int) {
    UnaryLoops.sine(output, input, count)
  }

  package static func cosine(_ output: Output, _ input: Input, _ count: Int) {
    UnaryLoops.cosine(output, input, count)
  }

  // Two operands, each with a step of 1, or 0 for a number; `output` may be one of them.

  package static func add(
    _ output: Output, _ a: Input, _ aStep: Int, _ b: Input, _ bStep: Int, _ count: Int
  ) {
    kernels.add(output, a, aStep, b, bStep, count)
  }

  package static func subtract(
    _ output: Output, _ a: Input, _ aStep: Int, _ b: Input, _ bStep: Int, _ count: Int
  ) {
    kernels.subtract(output, a, aStep, b, bStep, count)
  }

  package static func multiply(
    _ output: Output, _ a: Input, _ aStep: Int, _ b: Input, _ bStep: Int, _ count: Int
  ) {
    kernels.multiply(output, a, aStep, b, bStep, count)
  }

  package static func divide(
    _ output: Output, _ a: Input, _ aStep: Int, _ b: Input, _ bStep: Int, _ count: Int
  ) {
    kernels.divide(output, a, aStep, b, bStep, count)
  }

  /// A matrix somewhere in memory: how far it is to the element below, and to the one on the right.
  package struct Matrix {
    package let pointer: Input
    package let rowStride: Int
    package let columnStride: Int

    package init(_ pointer: Input, rowStride: Int, columnStride: Int) {
      (self.pointer, self.rowStride, self.columnStride) = (pointer, rowStride, columnStride)
    }

    /// The same elements with rows and columns exchanged.
    package var transposed: Matrix { Matrix(pointer, rowStride: columnStride, columnStride: rowStride) }
  }

  /// Copies a matrix in C order, (columns, rows), to one in C order, (rows, columns), with rows and columns exchanged.
  package static func transpose(_ output: Output, _ input: Input, rows: Int, columns: Int) {
    kernels.transpose(output, columns, input, rows, rows, columns)
  }

  /// The product of `a`, (rows, depth), and `b`, (depth, columns), into `output` in C order.
  package static func product(
    _ output: Output, _ a: Matrix, _ b: Matrix, rows: Int, columns: Int, depth: Int
  ) {
    kernels.product(
      output, a.pointer, a.rowStride, a.columnStride, b.pointer, b.rowStride, b.columnStride, rows, columns,
      depth)
  }

  /// The sum of `count` elements next to each other, by pairwise summation.
  package static func sum(_ input: Input, count: Int) -> Double {
    var sum = -0.0
    withUnsafeMutablePointer(to: &sum) { output in
      ReductionLoops.sum(
        ReductionRun(output: output, outputStride: 0, input: input, inputStride: 1, count: count))
    }
    return sum
  }
}
