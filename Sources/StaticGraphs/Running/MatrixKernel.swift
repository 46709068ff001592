internal import NDArrays

/// A matrix product, and what is done with each of its elements before it is stored.
final class MatrixKernel: Kernel {
  private let a: MatrixOperand
  private let b: MatrixOperand
  private let output: MutableElements
  private let epilogue: ElementwiseKernel?

  /// The rows that are computed before the epilogue goes through them: so many that they stay in the cache.
  private let panel: Int

  /// Whether bᵀ · aᵀ is computed, and turned around in the cache: a large matrix that lies transposed would have to be packed
  /// for a few rows.
  private let isTurned: Bool

  /// The columns of a part where there are few rows, and the rows where there are many.
  private static let columnBlock = 64
  private static let rowBlock = 8

  /// A panel is as many whole tiles of the product's innermost loop, whatever the processor.
  private static let tiles = 24

  /// About 128 KiB of products wait for the epilogue at a time.
  private static let panelSize = 16384

  /// - Parameter epilogue: Its input 0 is the product; `others` are the inputs after it.
  init(
    _ left: MatrixOperand, _ right: MatrixOperand, output: Operand, epilogue: Expression?, others: [Operand]
  ) {
    (a, b) = (left, right)
    self.output = output.pointer
    self.epilogue = epilogue.map {
      ElementwiseKernel($0, [output] + others, output: output, keepsRows: true)
    }
    panel = max(1, Self.panelSize / max(1, right.columns) / Self.tiles) * Self.tiles
    isTurned = left.rows > 1 && left.rows * 2 <= right.columns && !right.areRowsContiguous
  }

  private var areUnitsColumns: Bool { a.rows == 1 }

  var units: Int {
    areUnitsColumns
      ? (b.columns + Self.columnBlock - 1) / Self.columnBlock : (a.rows + Self.rowBlock - 1) / Self.rowBlock
  }

  var workspaceSize: Int {
    let products = min(panel, a.rows) * b.columns
    return (epilogue?.workspaceSize ?? 0) + (epilogue == nil ? 0 : products) + (isTurned ? products : 0)
  }

  func run(_ units: Range<Int>, _ workspace: MutableElements) {
    if areUnitsColumns {
      runRow(
        units.lowerBound * Self.columnBlock..<min(units.upperBound * Self.columnBlock, b.columns), workspace)
    } else {
      runRows(units.lowerBound * Self.rowBlock..<min(units.upperBound * Self.rowBlock, a.rows), workspace)
    }
  }

  private func runRow(_ columns: Range<Int>, _ workspace: MutableElements) {
    let target = epilogue.map { workspace + $0.workspaceSize } ?? output + columns.lowerBound
    MemoryLoops.product(
      target, a.part(), b.part(column: columns.lowerBound), rows: 1, columns: columns.count, depth: a.columns)
    epilogue?.run(row: 0, columns: columns, product: Elements(target), workspace)
  }

  private func runRows(_ rows: Range<Int>, _ workspace: MutableElements) {
    let own = workspace + (epilogue?.workspaceSize ?? 0)
    var first = rows.lowerBound
    while first < rows.upperBound {
      let count = min(panel, rows.upperBound &- first)
      let products = epilogue == nil ? output + first &* b.columns : own
      multiply(
        first..<first &+ count, into: products, turnedAround: own + (epilogue == nil ? 0 : count &* b.columns)
      )
      if let epilogue {
        for row in 0..<count {
          epilogue.run(
            row: first &+ row, columns: 0..<b.columns, product: Elements(products + row &* b.columns),
            workspace)
        }
      }
      first &+= count
    }
  }

  /// Computes some rows of the product.
  private func multiply(_ rows: Range<Int>, into products: MutableElements, turnedAround: MutableElements) {
    if isTurned {
      MemoryLoops.product(
        turnedAround, b.part().transposed, a.part(row: rows.lowerBound).transposed, rows: b.columns,
        columns: rows.count, depth: a.columns)
      MemoryLoops.transpose(products, Elements(turnedAround), rows: rows.count, columns: b.columns)
    } else {
      MemoryLoops.product(
        products, a.part(row: rows.lowerBound), b.part(), rows: rows.count, columns: b.columns,
        depth: a.columns)
    }
  }
}
