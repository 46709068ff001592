// Views that show the same elements with their axes in another arrangement. None of them copies.

extension NDArray {
  /// A view with the axes in reverse order: for a matrix, its transpose; `array.T` in NumPy.
  public var T: NDArray {
    guard ndim > 1 else { return view() }
    // The short way for matrices, as every step of training transposes some.
    if ndim == 2 { return view(shape: [shape[1], shape[0]], strides: [strides[1], strides[0]]) }
    return view(shape: shape.reversed(), strides: strides.reversed())
  }

  /// A view with the axes in the order given; without axes, in reverse order; `np.transpose(array, axes)`.
  ///
  /// - Precondition: `axes` names every axis once.
  public func transposed(_ axes: Int...) -> NDArray {
    transposed(axes)
  }

  /// A view with the axes in the order given; `[]` reverses them; `np.transpose(array, axes)`.
  ///
  /// - Precondition: `axes` names every axis once.
  public func transposed(_ axes: [Int]) -> NDArray {
    guard !axes.isEmpty else { return T }
    check(axes.count == ndim, "axes \(tuple(axes)) don't match array of dimension \(ndim)")
    _ = AxisSet(axes, ndim: ndim)
    let axes = axes.map { normalized(axis: $0, ndim: ndim) }
    return view(shape: axes.map { shape[$0] }, strides: axes.map { strides[$0] })
  }

  /// A view with two axes exchanged; `np.swapaxes(array, first, second)`.
  public func swapAxes(_ first: Int, _ second: Int) -> NDArray {
    let (first, second) = (normalized(axis: first, ndim: ndim), normalized(axis: second, ndim: ndim))
    var (shape, strides) = (shape, strides)
    shape.swapAt(first, second)
    strides.swapAt(first, second)
    return view(shape: shape, strides: strides)
  }

  /// A view without the axes of length 1; `np.squeeze(array)`.
  public func squeezed() -> NDArray {
    let kept = shape.indices.filter { shape[$0] != 1 }
    return view(shape: kept.map { shape[$0] }, strides: kept.map { strides[$0] })
  }

  /// A view without the given axis; `np.squeeze(array, axis)`.
  ///
  /// - Precondition: The axis has length 1.
  public func squeezed(axis: Int) -> NDArray {
    if reducedAxes(axis, ndim: ndim) == [] { return view() }
    let axis = normalized(axis: axis, ndim: ndim)
    check(
      shape[axis] == 1,
      "cannot squeeze axis \(axis) of an array of shape \(tuple(shape)): its length is not one")
    var (shape, strides) = (shape, strides)
    shape.remove(at: axis)
    strides.remove(at: axis)
    return view(shape: shape, strides: strides)
  }

  /// A view with a new axis of length 1 at the given place; `np.expand_dims(array, axis)`.
  public func expandedDims(axis: Int) -> NDArray {
    let axis = normalized(axis: axis, ndim: ndim + 1)
    var (shape, strides) = (shape, strides)
    strides.insert(axis < ndim ? shape[axis] &* strides[axis] : 1, at: axis)
    shape.insert(1, at: axis)
    return view(shape: shape, strides: strides)
  }

  /// A view of the whole array, or of the same elements under another shape.
  func view(shape: [Int]? = nil, strides: [Int]? = nil, isWritable: Bool = true) -> NDArray {
    NDArray(
      viewOf: self, pointer: pointer, shape: shape ?? self.shape, strides: strides ?? self.strides,
      isWritable: isWritable)
  }
}
