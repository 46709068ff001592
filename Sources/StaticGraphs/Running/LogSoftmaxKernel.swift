internal import NDArrays

/// The logarithm of the softmax of each row: x − max − log Σ exp(x − max).
final class LogSoftmaxKernel: Kernel {
  private let input: MutableElements
  private let output: MutableElements
  private let length: Int

  let units: Int

  var workspaceSize: Int { length + 1 }

  init(_ input: Operand, output: MutableElements) {
    (self.input, self.output) = (input.pointer, output)
    length = input.shape[input.shape.count - 1]
    units = input.shape.dropLast().reduce(1, *)
  }

  func run(_ units: Range<Int>, _ workspace: MutableElements) {
    for row in units {
      let (source, target) = (input + row &* length, output + row &* length)
      var largest = source[0]
      for i in 1..<max(1, length) { largest = largest >= source[i] || largest.isNaN ? largest : source[i] }
      for i in 0..<length { target[i] = source[i] - largest }
      MemoryLoops.exponential(workspace, Elements(target), length)
      let total = workspace + length
      total.pointee = MemoryLoops.sum(Elements(workspace), count: length)
      MemoryLoops.naturalLogarithm(total, Elements(total), 1)
      let logarithm = total.pointee
      for i in 0..<length { target[i] = target[i] - logarithm }
    }
  }
}
