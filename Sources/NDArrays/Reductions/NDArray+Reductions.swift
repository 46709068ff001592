// Each function merges the elements along one axis (`axis:`), along several (`axes:`), or all of them, into
// one. An axis may count from the end: -1 is the last one. With `keepDims: true` the axes stay, with length
// 1, so that the result can be broadcast against the array it came from. The result for all axes is a
// 0-dimensional array.

extension NDArray {
  /// The sum of the elements; `np.sum(array, axis, keepdims)`.
  ///
  /// Neighbours in memory are summed pairwise, in NumPy's order: for an array in C order, even the last
  /// digits agree.
  public func sum(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    reduced(axes: reducedAxes(axis, ndim: ndim), keepDims: keepDims, initial: 0, ReductionLoops.sum)
  }

  /// The sum of the elements, along several axes.
  public func sum(axes: [Int], keepDims: Bool = false) -> NDArray {
    reduced(axes: axes, keepDims: keepDims, initial: 0, ReductionLoops.sum)
  }

  /// The product of the elements; `np.prod(array, axis, keepdims)`.
  public func prod(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    reduced(axes: reducedAxes(axis, ndim: ndim), keepDims: keepDims, initial: 1, ReductionLoops.product)
  }

  /// The product of the elements, along several axes.
  public func prod(axes: [Int], keepDims: Bool = false) -> NDArray {
    reduced(axes: axes, keepDims: keepDims, initial: 1, ReductionLoops.product)
  }

  /// The largest element, or NaN if there is one; `np.max(array, axis, keepdims)`.
  ///
  /// - Precondition: There is at least one element to choose from.
  public func max(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    extremum(
      "maximum", axes: reducedAxes(axis, ndim: ndim), keepDims, initial: -.infinity, ReductionLoops.maximum)
  }

  /// The largest element, or NaN if there is one, along several axes.
  ///
  /// - Precondition: There is at least one element to choose from.
  public func max(axes: [Int], keepDims: Bool = false) -> NDArray {
    extremum("maximum", axes: axes, keepDims, initial: -.infinity, ReductionLoops.maximum)
  }

  /// The smallest element, or NaN if there is one; `np.min(array, axis, keepdims)`.
  ///
  /// - Precondition: There is at least one element to choose from.
  public func min(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    extremum(
      "minimum", axes: reducedAxes(axis, ndim: ndim), keepDims, initial: .infinity, ReductionLoops.minimum)
  }

  /// The smallest element, or NaN if there is one, along several axes.
  ///
  /// - Precondition: There is at least one element to choose from.
  public func min(axes: [Int], keepDims: Bool = false) -> NDArray {
    extremum("minimum", axes: axes, keepDims, initial: .infinity, ReductionLoops.minimum)
  }

  /// 1 if no element is 0, else 0; `np.all(array, axis, keepdims)`.
  public func all(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    reduced(axes: reducedAxes(axis, ndim: ndim), keepDims: keepDims, initial: 1, ReductionLoops.all)
  }

  /// 1 if no element is 0, else 0, along several axes.
  public func all(axes: [Int], keepDims: Bool = false) -> NDArray {
    reduced(axes: axes, keepDims: keepDims, initial: 1, ReductionLoops.all)
  }

  /// 1 if some element is other than 0, else 0; `np.any(array, axis, keepdims)`.
  public func any(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    reduced(axes: reducedAxes(axis, ndim: ndim), keepDims: keepDims, initial: 0, ReductionLoops.any)
  }

  /// 1 if some element is other than 0, else 0, along several axes.
  public func any(axes: [Int], keepDims: Bool = false) -> NDArray {
    reduced(axes: axes, keepDims: keepDims, initial: 0, ReductionLoops.any)
  }

  /// A reduction that has no result for no elements.
  private func extremum(
    _ name: String, axes: [Int]?, _ keepDims: Bool, initial: Double, _ loop: ReductionLoop
  ) -> NDArray {
    let result = reduced(axes: axes, keepDims: keepDims, initial: initial, loop)
    check(
      size > 0 || result.size == 0,
      "zero-size array to reduction operation \(name) which has no identity; the shape is \(tuple(shape))")
    return result
  }
}
