extension NDArray {
  /// The mean of the elements; `np.mean(array, axis, keepdims)`.
  ///
  /// The mean of no elements is NaN.
  public func mean(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    mean(over: axis.map { [$0] }, keepDims)
  }

  /// The mean of the elements, along several axes.
  public func mean(axes: [Int], keepDims: Bool = false) -> NDArray {
    mean(over: axes, keepDims)
  }

  /// The variance of the elements; `np.var(array, axis, ddof=ddof, keepdims)`.
  ///
  /// The sum of the squared distances from the mean, divided by n − `ddof`: 0 for the variance of the n
  /// elements themselves, 1 for the unbiased estimate of that of the population they were drawn from.
  public func `var`(axis: Int? = nil, ddof: Int = 0, keepDims: Bool = false) -> NDArray {
    variance(over: axis.map { [$0] }, ddof, keepDims)
  }

  /// The variance of the elements, along several axes.
  public func `var`(axes: [Int], ddof: Int = 0, keepDims: Bool = false) -> NDArray {
    variance(over: axes, ddof, keepDims)
  }

  /// The standard deviation of the elements, the square root of the variance;
  /// `np.std(array, axis, ddof=ddof, keepdims)`.
  public func std(axis: Int? = nil, ddof: Int = 0, keepDims: Bool = false) -> NDArray {
    sqrt(variance(over: axis.map { [$0] }, ddof, keepDims))
  }

  /// The standard deviation of the elements, along several axes.
  public func std(axes: [Int], ddof: Int = 0, keepDims: Bool = false) -> NDArray {
    sqrt(variance(over: axes, ddof, keepDims))
  }

  private func mean(over axes: [Int]?, _ keepDims: Bool) -> NDArray {
    let sum = reduced(axes: axes, keepDims: keepDims, initial: 0, ReductionLoops.sum)
    sum /= countReduced(over: axes)
    return sum
  }

  private func variance(over axes: [Int]?, _ ddof: Int, _ keepDims: Bool) -> NDArray {
    let distances = self - mean(over: axes, true)
    distances *= distances
    let sum = distances.reduced(axes: axes, keepDims: keepDims, initial: 0, ReductionLoops.sum)
    sum /= Swift.max(countReduced(over: axes) - Double(ddof), 0)
    return sum
  }
}
