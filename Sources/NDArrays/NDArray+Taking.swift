extension NDArray {
  /// A copy of the parts at `indices` along an axis, in that order; `np.take(array, indices, axis)`.
  ///
  /// An index may count from the end, and may occur more than once. ``rows(_:)`` of a training set makes a
  /// mini-batch.
  ///
  /// - Precondition: The indices are within the axis.
  public func take(_ indices: [Int], axis: Int) -> NDArray {
    let axis = normalized(axis: axis, ndim: ndim)
    let length = shape[axis]
    var resultShape = shape
    resultShape[axis] = indices.count
    let result = NDArray(uninitialized: resultShape)
    for (place, index) in indices.enumerated() {
      check(
        index >= -length && index < length,
        "index \(index) is out of bounds for axis \(axis) with size \(length)")
      let source = index < 0 ? index + length : index
      result.view(along: axis, place..<place + 1).overwrite(with: view(along: axis, source..<source + 1))
    }
    return result
  }

  /// A copy of the parts at `indices` along the first axis, in that order; `array[indices]` in NumPy.
  ///
  /// - Precondition: The indices are within the axis.
  public func rows(_ indices: [Int]) -> NDArray {
    take(indices, axis: 0)
  }

  /// The indices that sort each line along an axis, from the smallest element to the largest;
  /// `np.argsort(array, axis)`.
  ///
  /// Equal elements stay in order, and NaN comes last. Indices are whole numbers, as `Double`s like all
  /// elements.
  public func argsort(axis: Int = -1) -> NDArray {
    guard ndim > 0 else { return reshaped(1).argsort(axis: axis) }
    let axis = normalized(axis: axis, ndim: ndim)
    let result = NDArray(uninitialized: shape)
    let (length, stride, resultStride) = (shape[axis], strides[axis], result.strides[axis])
    var lines = shape
    lines[axis] = Swift.min(length, 1)
    NestedLoop(shape: lines, result.strides, strides).forEachRun { start, run in
      for step in 0..<run.length {
        let target = result.pointer + start.first + step * run.steps.first
        let source = pointer + start.second + step * run.steps.second
        let order = (0..<length).sorted { first, second in
          let (x, y) = (source[first * stride], source[second * stride])
          if x == y || (x.isNaN && y.isNaN) { return first < second }
          return x < y || (y.isNaN && !x.isNaN)
        }
        for (place, index) in order.enumerated() { target[place * resultStride] = Double(index) }
      }
    }
    return result
  }
}
