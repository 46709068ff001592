extension NDArray {
  /// Gives all elements the same value; `array.fill(value)` in NumPy.
  public func fill(_ value: Double) {
    assign(value)
  }

  /// Replaces the elements by those of `other`, which is broadcast to this array's shape;
  /// `array[...] = other` in NumPy.
  ///
  /// The arrays may share memory: the result is as if `other` had been copied first.
  ///
  /// - Precondition: The shape of `other` can be broadcast to this array's shape. Leading axes of length 1
  ///   that this array does not have are ignored, as in NumPy.
  public func assign(_ other: NDArray) {
    checkWritable()
    var source = other
    while source.ndim > ndim && source.shape[0] == 1 { source = source.squeezed(axis: 0) }
    check(
      broadcastShape(source.shape, shape) == shape,
      "could not broadcast input array from shape \(compactTuple(other.shape)) into shape "
        + compactTuple(shape)
    )
    if mayShareMemory(with: source) {
      if hasSameLayout(as: source) { return }
      source = source.copy()
    }
    overwrite(with: source)
  }

  /// Gives all elements the same value; `array[...] = value` in NumPy.
  public func assign(_ value: Double) {
    checkWritable()
    if isContiguous {
      pointer.update(repeating: value, count: size)
    } else {
      overwrite(with: NDArray(value))
    }
  }

  /// Stops if the array is a broadcast view.
  func checkWritable() {
    check(
      isWritable,
      "assignment destination is read-only: it is a broadcast view, whose elements share memory; "
        + "copy() it first"
    )
  }

  /// Copies the elements of `source`, which can be broadcast to this array's shape and shares no memory with
  /// it.
  func overwrite(with source: NDArray) {
    if isContiguous && source.isContiguous && size == source.size {
      pointer.update(from: source.pointer, count: size)
      return
    }
    if let transposed = TransposedOperand(source, for: self) {
      transposed.copy(to: self)
      return
    }
    NestedLoop(shape: shape, strides, source.strides(broadcastTo: shape)).forEachRun { start, run in
      copyRun(
        from: source.pointer + start.second, stride: run.steps.second,
        to: pointer + start.first, stride: run.steps.first, count: run.length)
    }
  }
}

/// Copies `count` elements that lie `sourceStride` apart to places that lie `targetStride` apart.
private func copyRun(
  from source: UnsafePointer<Double>, stride sourceStride: Int,
  to target: UnsafeMutablePointer<Double>, stride targetStride: Int, count: Int
) {
  switch (sourceStride, targetStride) {
  case (1, 1): target.update(from: source, count: count)
  case (0, 1): target.update(repeating: source.pointee, count: count)
  default:
    for i in 0..<count { target[i &* targetStride] = source[i &* sourceStride] }
  }
}
