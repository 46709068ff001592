/// The arrays one after the other along an existing axis; `np.concatenate(arrays, axis)`.
///
/// - Precondition: There is at least one array, and all shapes agree except along `axis`.
public func concatenate(_ arrays: [NDArray], axis: Int = 0) -> NDArray {
  guard let first = arrays.first else { stop("need at least one array to concatenate") }
  check(first.ndim > 0, "zero-dimensional arrays cannot be concatenated; use stack")
  let axis = normalized(axis: axis, ndim: first.ndim)
  var shape = first.shape
  shape[axis] = 0
  for (index, array) in arrays.enumerated() {
    let fits =
      array.ndim == first.ndim
      && shape.indices.allSatisfy { $0 == axis || array.shape[$0] == first.shape[$0] }
    check(
      fits,
      "all the input array dimensions except for the concatenation axis must match exactly: along axis "
        + "\(axis), the "
        + "array at index 0 has shape \(tuple(first.shape)) and the array at index \(index) has shape "
        + tuple(array.shape))
    let (sum, overflow) = shape[axis].addingReportingOverflow(array.shape[axis])
    check(!overflow, "array is too big: axis \(axis) of the result is longer than any array")
    shape[axis] = sum
  }
  let result = NDArray(uninitialized: shape)
  var start = 0
  for array in arrays {
    let stop = start + array.shape[axis]
    result.view(along: axis, start..<stop).overwrite(with: array)
    start = stop
  }
  return result
}

/// The arrays one after the other along a new axis; `np.stack(arrays, axis)`.
///
/// - Precondition: There is at least one array, and all shapes agree.
public func stack(_ arrays: [NDArray], axis: Int = 0) -> NDArray {
  guard let first = arrays.first else { stop("need at least one array to stack") }
  for (index, array) in arrays.enumerated() {
    check(
      array.shape == first.shape,
      "all input arrays must have the same shape: the array at index 0 has \(tuple(first.shape)), "
        + "the array at index "
        + "\(index) has \(tuple(array.shape))")
  }
  return concatenate(arrays.map { $0.expandedDims(axis: axis) }, axis: axis)
}

/// The array laid out again and again along each axis; `np.tile(array, repetitions)`.
///
/// If there are fewer repetitions than axes, they are those of the last axes; if there are more, the array
/// gets new axes in front.
///
/// - Precondition: No repetition is negative.
public func tile(_ array: NDArray, _ repetitions: Int...) -> NDArray {
  check(repetitions.allSatisfy { $0 >= 0 }, "tile: repetitions must not be negative: \(tuple(repetitions))")
  let ndim = Swift.max(array.ndim, repetitions.count)
  let counts = Array(repeating: 1, count: ndim - repetitions.count) + repetitions
  let lengths = Array(repeating: 1, count: ndim - array.ndim) + array.shape
  // Each axis becomes two: which repetition, and where in it. The former is broadcast.
  var (single, repeated) = ([Int](), [Int]())
  for (count, length) in zip(counts, lengths) {
    single += [1, length]
    repeated += [count, length]
  }
  let result = NDArray(uninitialized: zip(counts, lengths).map(repeatedLength))
  result.reshaped(repeated).overwrite(with: array.reshaped(single))
  return result
}

/// The length of an axis of `length` after `count` repetitions; stops if no array is that long.
private func repeatedLength(_ count: Int, _ length: Int) -> Int {
  let (product, overflow) = count.multipliedReportingOverflow(by: length)
  check(!overflow, "array is too big: \(count) repetitions of an axis of length \(length)")
  return product
}

extension NDArray {
  /// Each element `count` times in a row: along an axis, or in the flattened array;
  /// `np.repeat(array, count, axis)`.
  ///
  /// - Precondition: `count` is not negative.
  public func repeated(_ count: Int, axis: Int? = nil) -> NDArray {
    guard let axis else { return ravel().repeated(count, axis: 0) }
    check(count >= 0, "repeats may not contain negative values: \(count)")
    let repeatedAxis = normalized(axis: axis, ndim: ndim)
    var (resultShape, parts) = (shape, shape)
    resultShape[repeatedAxis] = repeatedLength(count, shape[repeatedAxis])
    parts.insert(count, at: repeatedAxis + 1)
    let result = NDArray(uninitialized: resultShape)
    result.reshaped(parts).overwrite(with: expandedDims(axis: repeatedAxis + 1))
    return result
  }

  /// The part in a range of indices along one axis.
  func view(along axis: Int, _ range: Range<Int>) -> NDArray {
    var shape = shape
    shape[axis] = range.count
    return NDArray(
      viewOf: self, pointer: range.isEmpty ? pointer : pointer + range.lowerBound * strides[axis],
      shape: shape, strides: strides)
  }
}
