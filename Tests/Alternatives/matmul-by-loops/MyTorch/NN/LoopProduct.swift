import NDArrays

/// The matrix product, element by element.
func loopProduct(_ a: NDArray, _ b: NDArray) -> NDArray {
  let (rows, inner, columns) = (a.shape[0], a.shape[1], b.shape[1])
  let (left, right) = (a.elements, b.elements)
  var elements = [Double](repeating: 0, count: rows * columns)
  for row in 0..<rows {
    for column in 0..<columns {
      for k in 0..<inner {
        elements[row * columns + column] += left[row * inner + k] * right[k * columns + column]
      }
    }
  }
  return NDArray(elements, shape: [rows, columns])
}
