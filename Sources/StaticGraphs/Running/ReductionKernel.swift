internal import NDArrays

/// Sums over neighbouring axes: the input is (outer, summed, inner), the output (outer, inner).
final class ReductionKernel: Kernel {
  private let input: MutableElements
  private let output: MutableElements
  private let outer: Int
  private let summed: Int
  private let inner: Int

  /// The columns that are summed at a time.
  private static let block = 512

  init(_ input: Operand, axes: Range<Int>, output: MutableElements) {
    (self.input, self.output) = (input.pointer, output)
    outer = input.shape[..<axes.lowerBound].reduce(1, *)
    summed = input.shape[axes].reduce(1, *)
    inner = input.shape[axes.upperBound...].reduce(1, *)
  }

  private var blocks: Int { (inner + Self.block - 1) / Self.block }

  var units: Int { outer * blocks }

  var workspaceSize: Int { 0 }

  func run(_ units: Range<Int>, _ workspace: MutableElements) {
    for unit in units {
      let (row, block) = (unit / blocks, unit % blocks)
      let source = input + row &* summed &* inner
      if inner == 1 {
        output[row] = MemoryLoops.sum(Elements(source), count: summed)
      } else {
        let start = block &* Self.block
        addRows(
          of: Elements(source + start), to: output + row &* inner + start,
          count: min(Self.block, inner &- start))
      }
    }
  }

  private func addRows(of source: Elements, to target: MutableElements, count: Int) {
    target.update(from: source, count: count)
    for step in 1..<max(1, summed) {
      let row = source + step &* inner
      for i in 0..<count { target[i] = target[i] + row[i] }
    }
  }
}
