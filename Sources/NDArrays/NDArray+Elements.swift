extension NDArray {
  /// A copy of the elements in C order (last axis fastest).
  public var elements: [Double] {
    withContiguousElements { Array($0) }
  }

  /// Calls `body` with the elements in C order, without copying them when they already lie that way.
  ///
  /// The elements are only there during the call.
  public func withContiguousElements<Result>(
    _ body: (UnsafeBufferPointer<Double>) throws -> Result
  ) rethrows -> Result {
    let array = contiguous()
    return try withExtendedLifetime(array) {
      try body(UnsafeBufferPointer(start: array.pointer, count: array.size))
    }
  }

  /// The element of an array that has just one, whatever the number of its axes; NumPy's `item()`.
  public var item: Double {
    check(
      size == 1,
      "can only convert an array of size 1 to a number, and this one has the shape \(tuple(shape))")
    return pointer.pointee
  }

  /// A copy with memory of its own, in C order; NumPy's `copy()`.
  public func copy() -> NDArray {
    let result = NDArray(uninitializedLike: self)
    if isContiguous {
      result.pointer.update(from: pointer, count: size)
    } else {
      result.overwrite(with: self)
    }
    return result
  }

  /// The array itself if its elements lie in C order, else a copy in which they do.
  func contiguous() -> NDArray {
    isContiguous ? self : copy()
  }
}

extension Double {
  /// The element of an array that has just one, whatever the number of its axes; Python's `float(array)`.
  public init(_ array: NDArray) {
    self = array.item
  }
}
