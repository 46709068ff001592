/// Element-wise operations on broadcast operands, a block at a time.
final class ElementwiseKernel: Kernel {
  private let expression: CompiledExpression
  private let output: MutableElements

  /// The number of rows: of runs in which every operand has one step.
  private let rows: Int

  /// The length of a row.
  private let length: Int

  /// Where each operand begins, and its step in a row.
  private let sources: UnsafeMutablePointer<ElementLoops.Source>

  /// How far each operand is from its beginning in each row.
  private let offsets: UnsafeMutablePointer<Int>
  private let inputCount: Int

  private var blocksPerRow: Int { (length + CompiledExpression.block - 1) / CompiledExpression.block }

  /// - Parameter keepsRows: Whether the rows are those of a matrix, and not as long as possible.
  init(
    _ expression: Expression, _ inputs: [Operand], output: Operand, keepsRows: Bool = false
  ) {
    self.expression = CompiledExpression(expression)
    self.output = output.pointer
    inputCount = inputs.count
    let layout = RowLayout(inputs.map(\.shape), output: output.shape, keepsRows: keepsRows)
    (rows, length) = (layout.rows, layout.length)
    sources = .allocate(capacity: max(1, inputs.count))
    for (index, input) in inputs.enumerated() {
      (sources + index).initialize(to: .init(pointer: Elements(input.pointer), step: layout.steps[index]))
    }
    offsets = .allocate(capacity: max(1, layout.offsets.count))
    for (index, offset) in layout.offsets.enumerated() { (offsets + index).initialize(to: offset) }
  }

  deinit {
    sources.deallocate()
    offsets.deallocate()
  }

  var units: Int { rows * blocksPerRow }

  var workspaceSize: Int { expression.workspaceSize }

  func run(_ units: Range<Int>, _ workspace: MutableElements) {
    let perRow = blocksPerRow
    var (row, block) = (units.lowerBound / perRow, units.lowerBound % perRow)
    for _ in units {
      let start = block &* CompiledExpression.block
      run(row: row, start, min(CompiledExpression.block, length &- start), workspace)
      block += 1
      if block == perRow { (row, block) = (row + 1, 0) }
    }
  }

  private func run(row: Int, _ start: Int, _ count: Int, _ workspace: MutableElements) {
    let own = offsets + row &* inputCount
    expression.run(output + row &* length + start, count, workspace) { input in
      let source = sources[input]
      return .init(pointer: source.pointer + own[input] + source.step &* start, step: source.step)
    }
  }

  /// Computes part of a row from elements that stand somewhere else: input 0 is a product that was computed just now.
  func run(row: Int, columns: Range<Int>, product: Elements, _ workspace: MutableElements) {
    let own = offsets + row &* inputCount
    var start = columns.lowerBound
    while start < columns.upperBound {
      let count = min(CompiledExpression.block, columns.upperBound &- start)
      let done = start &- columns.lowerBound
      expression.run(output + row &* length + start, count, workspace) { input in
        if input == 0 { return .init(pointer: product + done, step: 1) }
        let source = sources[input]
        return .init(pointer: source.pointer + own[input] + source.step &* start, step: source.step)
      }
      start += count
    }
  }
}
