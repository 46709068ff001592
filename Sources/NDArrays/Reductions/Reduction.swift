extension NDArray {
  /// Merges the elements along `axes` into one, beginning with `initial`.
  ///
  /// - Parameters:
  ///   - axes: The axes that vanish, counted from the start or the end; `nil` for all of them.
  ///   - keepDims: Whether the axes stay, with length 1.
  func reduced(axes: [Int]?, keepDims: Bool, initial: Double, _ loop: ReductionLoop) -> NDArray {
    let axes = axes.map { AxisSet($0, ndim: ndim) } ?? AxisSet(all: ndim)
    let result = NDArray.full(
      keepDims ? axes.flattened(in: shape) : axes.removed(from: shape), initial)
    if isContiguous && result.size == 1 {
      // The most common case: everything, in one run.
      loop(
        ReductionRun(
          output: result.pointer, outputStride: 0, input: pointer, inputStride: 1, count: size))
    } else {
      merge(axes, into: result.pointer, loop)
    }
    return result
  }

  /// Merges the elements along `reduced` into the results at `output`, which lie there in C order.
  ///
  /// The axes are taken in the order in which they lie in memory, whatever view of it this is, so that the
  /// innermost run is over neighbours. NumPy does so as well, and its sums depend on that order in their last
  /// digits.
  private func merge(
    _ reduced: AxisSet, into output: UnsafeMutablePointer<Double>, _ loop: ReductionLoop
  ) {
    var axes: [(length: Int, stride: Int, outputStride: Int)] = []
    axes.reserveCapacity(ndim)
    var outputStride = 1
    for axis in shape.indices.reversed() {
      let entry = (shape[axis], strides[axis], reduced.contains(axis) ? 0 : outputStride)
      if !reduced.contains(axis) { outputStride &*= shape[axis] }
      // An insertion sort by stride, as axes of the same stride have to stay in order.
      let place = axes.firstIndex { $0.stride.magnitude > entry.1.magnitude } ?? axes.count
      axes.insert(entry, at: place)
    }
    var nestedLoop = NestedLoop(capacity: ndim)
    for axis in axes.reversed() {
      nestedLoop.append(length: axis.length, Steps(first: axis.outputStride, second: axis.stride))
    }
    nestedLoop.forEachRun { start, run in
      loop(
        ReductionRun(
          output: output + start.first, outputStride: run.steps.first,
          input: pointer + start.second, inputStride: run.steps.second, count: run.length))
    }
  }

  /// The number of elements that are merged into each result.
  func countReduced(over axes: [Int]?) -> Double {
    guard let axes else { return Double(size) }
    let reduced = AxisSet(axes, ndim: ndim)
    return shape.indices.reduce(1.0) { reduced.contains($1) ? $0 * Double(shape[$1]) : $0 }
  }
}
