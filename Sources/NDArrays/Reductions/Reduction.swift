extension NDArray {
  /// Merges the elements along `axes` into one, beginning with `initial`.
  ///
  /// - Parameters:
  ///   - axes: The axes that vanish, counted from the start or the end; `nil` for all of them.
  ///   - keepDims: Whether the axes stay, with length 1.
  func reduced(
    axes: [Int]?, keepDims: Bool, initial: Double, _ loop: ReductionLoop
  ) -> NDArray {
    guard axes != nil || keepDims || !isContiguous else {
      // The most common case: everything, in one run.
      let result = NDArray(initial)
      loop(
        ReductionRun(
          output: result.pointer, outputStride: 0, input: pointer, inputStride: 1, count: size))
      return result
    }
    let reduced = normalized(axes: axes ?? Array(shape.indices), ndim: ndim)
    var kept = shape
    for axis in reduced { kept[axis] = 1 }
    let result = NDArray.full(keepDims ? kept : removing(reduced, from: shape), initial)
    var resultStrides = contiguousStrides(of: kept)
    for axis in reduced { resultStrides[axis] = 0 }
    merge(into: result.pointer, resultStrides, loop)
    return result
  }

  /// Merges the elements into those at `output`, `outputStrides` apart: 0 for an axis that is reduced.
  ///
  /// The axes are taken in the order in which they lie in memory, whatever view of it this is, so that the innermost run is
  /// over neighbours. NumPy does so as well, and its sums depend on that order in their last digits.
  private func merge(
    into output: UnsafeMutablePointer<Double>, _ outputStrides: [Int], _ loop: ReductionLoop
  ) {
    var (input, output) = (pointer, output)
    var axes: [(length: Int, output: Int, input: Int)] = []
    for axis in shape.indices where shape[axis] != 1 {
      var (outputStride, inputStride) = (outputStrides[axis], strides[axis])
      if inputStride < 0 {
        input += (shape[axis] - 1) * inputStride
        output += (shape[axis] - 1) * outputStride
        (outputStride, inputStride) = (-outputStride, -inputStride)
      }
      // An insertion sort, as axes of the same stride have to stay in order.
      let place = axes.lastIndex { $0.input >= inputStride } ?? -1
      axes.insert((shape[axis], outputStride, inputStride), at: place + 1)
    }
    forEachRun(
      loopAxes(shape: axes.map(\.length), axes.map(\.output), axes.map(\.input))
    ) { offsets, run in
      loop(
        ReductionRun(
          output: output + offsets[0], outputStride: run.strides[0],
          input: input + offsets[1], inputStride: run.strides[1], count: run.length))
    }
  }

  /// The number of elements that are merged into each result.
  func countReduced(over axes: [Int]?) -> Int {
    guard let axes else { return size }
    return normalized(axes: axes, ndim: ndim).reduce(1) { $0 * shape[$1] }
  }
}

/// `shape` without the lengths of `axes`.
func removing(_ axes: [Int], from shape: [Int]) -> [Int] {
  shape.indices.filter { !axes.contains($0) }.map { shape[$0] }
}
