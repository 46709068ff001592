// The matrix product in blocks that fit the caches, after Goto and van de Geijn, "Anatomy of high-performance
// matrix multiplication", ACM TOMS 34 (2008): parts of both matrices are copied into the order in which the
// innermost loop reads them, and that loop computes 4 × 4 results at a time in registers.

/// The height and width of what the innermost loop computes at a time.
private let tile = 4

/// A part of a matrix: `depth` steps along k for each of `count` rows of a, or columns of b.
private let blockDepth = 256
private let blockRows = 128
private let blockColumns = 512

/// Adds to `result` the product of `a` and `b`.
func multiplyBlocked(_ a: Matrix, _ b: Matrix, into result: UnsafeMutablePointer<Double>) {
  let (rows, columns, depth) = (a.rows, b.columns, a.columns)
  let packedA = Packing(lines: Swift.min(rows, blockRows), depth: Swift.min(depth, blockDepth))
  let packedB = Packing(lines: Swift.min(columns, blockColumns), depth: Swift.min(depth, blockDepth))
  defer {
    packedA.deallocate()
    packedB.deallocate()
  }
  for firstColumn in stride(from: 0, to: columns, by: blockColumns) {
    let width = Swift.min(blockColumns, columns - firstColumn)
    for k in stride(from: 0, to: depth, by: blockDepth) {
      let steps = Swift.min(blockDepth, depth - k)
      packedB.pack(
        b.pointer + firstColumn * b.columnStride + k * b.rowStride, lines: width, lineStride: b.columnStride,
        steps: steps, stepStride: b.rowStride)
      for firstRow in stride(from: 0, to: rows, by: blockRows) {
        let height = Swift.min(blockRows, rows - firstRow)
        packedA.pack(
          a.pointer + firstRow * a.rowStride + k * a.columnStride, lines: height, lineStride: a.rowStride,
          steps: steps, stepStride: a.columnStride)
        multiplyBlock(
          packedA, packedB, height: height, width: width, steps: steps,
          into: result + firstRow * columns + firstColumn, rowStride: columns)
      }
    }
  }
}

/// Lines (rows of a, or columns of b) in groups of four, with the four elements of each step next to each
/// other.
private struct Packing {
  let vectors: UnsafeMutablePointer<SIMD4<Double>>

  init(lines: Int, depth: Int) {
    vectors = .allocate(capacity: (lines + tile - 1) / tile * depth)
  }

  func deallocate() {
    vectors.deallocate()
  }

  /// Copies `steps` elements of each line; the last group is filled up with zeros.
  func pack(_ source: UnsafePointer<Double>, lines: Int, lineStride: Int, steps: Int, stepStride: Int) {
    var target = vectors
    var line = 0
    while line + tile <= lines {
      let first = source + line &* lineStride
      if lineStride == 1 {
        for step in 0..<steps {
          target[step] = UnsafeRawPointer(first + step &* stepStride).loadUnaligned(as: SIMD4<Double>.self)
        }
      } else {
        for step in 0..<steps {
          let x = first + step &* stepStride
          target[step] = SIMD4(x[0], x[lineStride], x[2 &* lineStride], x[3 &* lineStride])
        }
      }
      target += steps
      line += tile
    }
    guard line < lines else { return }
    for step in 0..<steps {
      var vector = SIMD4<Double>.zero
      for lane in 0..<lines - line {
        vector[lane] = source[(line &+ lane) &* lineStride &+ step &* stepStride]
      }
      target[step] = vector
    }
  }
}

/// Adds to the `height` × `width` results the products of two packed blocks.
private func multiplyBlock(
  _ a: Packing, _ b: Packing, height: Int, width: Int, steps: Int,
  into result: UnsafeMutablePointer<Double>, rowStride: Int
) {
  withUnsafeTemporaryAllocation(of: Double.self, capacity: tile * tile) { edge in
    guard let edge = edge.baseAddress else { return }
    for column in stride(from: 0, to: width, by: tile) {
      let columnsOfB = b.vectors + column / tile * steps
      let tileWidth = Swift.min(tile, width - column)
      for row in stride(from: 0, to: height, by: tile) {
        let rowsOfA = a.vectors + row / tile * steps
        let tileHeight = Swift.min(tile, height - row)
        let target = result + row * rowStride + column
        if tileWidth == tile && tileHeight == tile {
          multiplyTile(rowsOfA, columnsOfB, steps, target, rowStride)
          continue
        }
        // At the edge of the matrix: computed as a whole tile, on the side.
        edge.update(repeating: 0, count: tile * tile)
        for i in 0..<tileHeight {
          (edge + i * tile).update(from: target + i * rowStride, count: tileWidth)
        }
        multiplyTile(rowsOfA, columnsOfB, steps, edge, tile)
        for i in 0..<tileHeight {
          (target + i * rowStride).update(from: edge + i * tile, count: tileWidth)
        }
      }
    }
  }
}

/// Adds to 4 × 4 results the products of four rows of a and four columns of b.
@inline(__always)
private func multiplyTile(
  _ a: UnsafePointer<SIMD4<Double>>, _ b: UnsafePointer<SIMD4<Double>>, _ steps: Int,
  _ result: UnsafeMutablePointer<Double>, _ rowStride: Int
) {
  func row(_ index: Int) -> UnsafeMutableRawPointer {
    UnsafeMutableRawPointer(result + index &* rowStride)
  }
  var row0 = row(0).loadUnaligned(as: SIMD4<Double>.self)
  var row1 = row(1).loadUnaligned(as: SIMD4<Double>.self)
  var row2 = row(2).loadUnaligned(as: SIMD4<Double>.self)
  var row3 = row(3).loadUnaligned(as: SIMD4<Double>.self)
  for step in 0..<steps {
    let (x, y) = (a[step], b[step])
    row0 = row0 + x[0] * y
    row1 = row1 + x[1] * y
    row2 = row2 + x[2] * y
    row3 = row3 + x[3] * y
  }
  row(0).storeBytes(of: row0, as: SIMD4<Double>.self)
  row(1).storeBytes(of: row1, as: SIMD4<Double>.self)
  row(2).storeBytes(of: row2, as: SIMD4<Double>.self)
  row(3).storeBytes(of: row3, as: SIMD4<Double>.self)
}
