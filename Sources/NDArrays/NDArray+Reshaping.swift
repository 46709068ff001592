extension NDArray {
  /// The elements, in C order, under another shape; `np.reshape(array, shape)`.
  ///
  /// One length may be -1: it is then whatever is left over. The result is a view whenever that is possible,
  /// as it always is for an array in C order, and a copy otherwise.
  ///
  /// - Precondition: The number of elements stays the same.
  public func reshaped(_ newShape: [Int]) -> NDArray {
    let newShape = completed(newShape)
    if isContiguous {
      return view(shape: newShape, strides: contiguousStrides(of: newShape))
    }
    if let strides = strides(reshapedTo: newShape) {
      return view(shape: newShape, strides: strides)
    }
    return copy(shape: newShape)
  }

  /// The elements, in C order, under another shape: `a.reshaped(2, -1)`.
  ///
  /// The same as ``reshaped(_:)-([Int])``.
  public func reshaped(_ newShape: Int...) -> NDArray {
    reshaped(newShape)
  }

  /// The elements, in C order, as a 1-dimensional array; a view if possible; `np.ravel(array)`.
  public func ravel() -> NDArray {
    reshaped([size])
  }

  /// A copy of the elements, in C order, as a 1-dimensional array; `array.flatten()` in NumPy.
  public func flatten() -> NDArray {
    copy(shape: [size])
  }

  /// A copy of the elements, in C order, under another shape of the same size.
  private func copy(shape newShape: [Int]) -> NDArray {
    let result = NDArray(uninitialized: newShape)
    result.view(shape: shape, strides: contiguousStrides(of: shape)).overwrite(with: self)
    return result
  }

  /// `newShape` with its -1 replaced by the length that is left over.
  private func completed(_ newShape: [Int]) -> [Int] {
    func refuse() -> Never {
      stop("cannot reshape array of size \(size) into shape \(compactTuple(newShape))")
    }
    let unknown = newShape.indices.filter { newShape[$0] < 0 }
    guard let axis = unknown.first else {
      if elementCount(of: newShape) != size { refuse() }
      return newShape
    }
    check(
      unknown.count == 1 && newShape[axis] == -1,
      "can only specify one unknown dimension, as -1, not the shape \(tuple(newShape))")
    var result = newShape
    result[axis] = 1
    let known = elementCount(of: result)
    if known == 0 || size % known != 0 { refuse() }
    result[axis] = size / known
    return result
  }

  /// The strides under which this array's memory shows the same elements in `newShape`, or `nil` if it has to
  /// be copied.
  ///
  /// Axes are matched up in groups of equal size, from the first on; a group can be cut anew if its old axes
  /// lie in memory as one axis would.
  private func strides(reshapedTo newShape: [Int]) -> [Int]? {
    let old = shape.indices.filter { shape[$0] != 1 }
    let new = newShape.indices.filter { newShape[$0] != 1 }
    var result = [Int](repeating: 0, count: newShape.count)
    var (oldStart, newStart) = (0, 0)
    while oldStart < old.count && newStart < new.count {
      var (oldEnd, newEnd) = (oldStart + 1, newStart + 1)
      var (oldSize, newSize) = (shape[old[oldStart]], newShape[new[newStart]])
      while oldSize != newSize {
        if oldSize < newSize {
          oldSize *= shape[old[oldEnd]]
          oldEnd += 1
        } else {
          newSize *= newShape[new[newEnd]]
          newEnd += 1
        }
      }
      for index in oldStart..<oldEnd - 1 {
        let (outer, inner) = (old[index], old[index + 1])
        guard strides[outer] == shape[inner] * strides[inner] else { return nil }
      }
      var stride = strides[old[oldEnd - 1]]
      for index in (newStart..<newEnd).reversed() {
        result[new[index]] = stride
        stride *= newShape[new[index]]
      }
      (oldStart, newStart) = (oldEnd, newEnd)
    }
    // The stride of an axis of length 1 is of no effect; we give it the one it would have in C order.
    for axis in newShape.indices.reversed() where newShape[axis] == 1 {
      result[axis] = axis + 1 < newShape.count ? result[axis + 1] * newShape[axis + 1] : 1
    }
    return result
  }
}
