/// The product of `shape`; stops for a shape that no array can have.
func elementCount(of shape: [Int]) -> Int {
  check(
    shape.count <= AxisSet.maximumCount,
    "maximum supported dimension for an ndarray is \(AxisSet.maximumCount), found \(shape.count)")
  var count = 1
  for length in shape {
    check(length >= 0, "negative dimensions are not allowed: \(tuple(shape))")
    let (product, overflow) = count.multipliedReportingOverflow(by: length)
    check(!overflow, "array is too big: \(tuple(shape))")
    count = product
  }
  check(count <= Int.max / MemoryLayout<Double>.stride, "array is too big: \(tuple(shape))")
  return count
}

/// The strides of an array of `shape` in C order: the last axis has stride 1.
func contiguousStrides(of shape: [Int]) -> [Int] {
  guard shape.count > 1 else { return shape.isEmpty ? [] : [1] }
  var strides = [Int](repeating: 1, count: shape.count)
  for axis in (0..<shape.count - 1).reversed() {
    strides[axis] = strides[axis + 1] &* Swift.max(shape[axis + 1], 1)
  }
  return strides
}

/// Whether elements with these strides lie one after the other; the stride of an axis of length 1 does not
/// matter.
func hasContiguousLayout(shape: [Int], strides: [Int]) -> Bool {
  var expected = 1
  var isInOrder = true
  for axis in shape.indices.reversed() where shape[axis] != 1 {
    if shape[axis] == 0 { return true }
    isInOrder = isInOrder && strides[axis] == expected
    // An array without elements may have lengths whose product is too large.
    expected &*= shape[axis]
  }
  return isInOrder
}

/// The axes to reduce over for one `axis`; a number may be reduced over its axis 0 or -1, as in NumPy, though it has none.
func reducedAxes(_ axis: Int?, ndim: Int) -> [Int]? {
  axis.map { ndim == 0 && ($0 == 0 || $0 == -1) ? [] : [$0] }
}

/// The axis that `axis` names, which may count from the end: -1 is the last one.
func normalized(axis: Int, ndim: Int) -> Int {
  check(
    axis >= -ndim && axis < ndim,
    "axis \(axis) is out of bounds for array of dimension \(ndim)")
  return axis < 0 ? axis + ndim : axis
}

/// The shape that arrays of two shapes have when they are broadcast against each other, or `nil` if they
/// cannot be.
func broadcastShape(_ a: [Int], _ b: [Int]) -> [Int]? {
  let (longer, shorter) = a.count >= b.count ? (a, b) : (b, a)
  let offset = longer.count - shorter.count
  // Copied only if it has to be changed, which is rare.
  var result = longer
  for axis in shorter.indices where shorter[axis] != longer[offset + axis] && shorter[axis] != 1 {
    guard longer[offset + axis] == 1 else { return nil }
    result[offset + axis] = shorter[axis]
  }
  return result
}
