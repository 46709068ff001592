/// Adds to `result` the product of a matrix with a single row and `b`.
func multiplyRow(of a: Matrix, by b: Matrix, into result: UnsafeMutablePointer<Double>) {
  if b.columnStride == 1 {
    addRows(of: b, weightedBy: a, to: result)
  } else {
    addDotProducts(of: a, withColumnsOf: b, to: result)
  }
}

/// Goes through `b` row by row, four at a time: the elements of a row are neighbours.
private func addRows(of b: Matrix, weightedBy a: Matrix, to result: UnsafeMutablePointer<Double>) {
  let (count, columns) = (a.columns, b.columns)
  var k = 0
  while k + 4 <= count {
    let weights = a.pointer + k &* a.columnStride
    let (w0, w1) = (weights[0], weights[a.columnStride])
    let (w2, w3) = (weights[2 &* a.columnStride], weights[3 &* a.columnStride])
    let row0 = b.pointer + k &* b.rowStride
    let row1 = row0 + b.rowStride
    let row2 = row1 + b.rowStride
    let row3 = row2 + b.rowStride
    for j in 0..<columns {
      result[j] = (((result[j] + w0 * row0[j]) + w1 * row1[j]) + w2 * row2[j]) + w3 * row3[j]
    }
    k += 4
  }
  while k < count {
    let weight = a.pointer[k &* a.columnStride]
    let row = b.pointer + k &* b.rowStride
    for j in 0..<columns { result[j] = result[j] + weight * row[j] }
    k += 1
  }
}

/// Goes through `b` column by column, eight at a time: a sum has to wait for its last addition, eight sums do
/// not.
private func addDotProducts(
  of a: Matrix, withColumnsOf b: Matrix, to result: UnsafeMutablePointer<Double>
) {
  let (count, columns, stride) = (a.columns, b.columns, b.columnStride)
  var j = 0
  while j + 8 <= columns {
    var sums = UnsafeRawPointer(result + j).loadUnaligned(as: SIMD8<Double>.self)
    var weight = a.pointer
    var x = b.pointer + j &* stride
    for _ in 0..<count {
      let elements = SIMD8(
        x[0], x[stride], x[2 &* stride], x[3 &* stride], x[4 &* stride], x[5 &* stride], x[6 &* stride],
        x[7 &* stride])
      sums = sums + weight.pointee * elements
      weight += a.columnStride
      x += b.rowStride
    }
    UnsafeMutableRawPointer(result + j).storeBytes(of: sums, as: SIMD8<Double>.self)
    j += 8
  }
  while j < columns {
    var sum = result[j]
    let column = b.pointer + j &* stride
    for k in 0..<count { sum = sum + a.pointer[k &* a.columnStride] * column[k &* b.rowStride] }
    result[j] = sum
    j += 1
  }
}
