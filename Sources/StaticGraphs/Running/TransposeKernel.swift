/// A matrix with rows and columns exchanged, as a copy.
final class TransposeKernel: Kernel {
  private let input: MutableElements
  private let output: MutableElements
  private let rows: Int
  private let columns: Int

  init(_ input: Operand, output: MutableElements) {
    (self.input, self.output) = (input.pointer, output)
    rows = input.shape.count == 2 ? input.shape[0] : 1
    columns = input.shape.last ?? 1
  }

  /// A part is a row of the result.
  var units: Int { columns }

  var workspaceSize: Int { 0 }

  func run(_ units: Range<Int>, _ workspace: MutableElements) {
    for column in units {
      let target = output + column &* rows
      for row in 0..<rows { target[row] = input[row &* columns &+ column] }
    }
  }
}
