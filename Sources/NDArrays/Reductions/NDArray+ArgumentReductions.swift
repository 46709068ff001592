extension NDArray {
  /// The index of the largest element, of the first one if there are several;
  /// `np.argmax(array, axis, keepdims)`.
  ///
  /// NaN counts as larger than everything. Without an axis, the index is that in the flattened array. Indices
  /// are whole numbers, as `Double`s like all elements: `Int(a.argmax().item)`.
  ///
  /// - Precondition: There is at least one element to choose from.
  public func argmax(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    indices("argmax", axis: axis, keepDims) { $0 > $1 }
  }

  /// The index of the smallest element, of the first one if there are several;
  /// `np.argmin(array, axis, keepdims)`.
  ///
  /// NaN counts as smaller than everything. Apart from that, all is as in ``argmax(axis:keepDims:)``.
  ///
  /// - Precondition: There is at least one element to choose from.
  public func argmin(axis: Int? = nil, keepDims: Bool = false) -> NDArray {
    indices("argmin", axis: axis, keepDims) { $0 < $1 }
  }

  /// For each line along `axis`, the index of the first element that no other one beats.
  private func indices(
    _ name: String, axis: Int?, _ keepDims: Bool, _ beats: (Double, Double) -> Bool
  ) -> NDArray {
    guard let axis, reducedAxes(axis, ndim: ndim) != [] else {
      let flat = ravel()
      check(flat.size > 0, "attempt to get \(name) of an empty sequence")
      // Nothing but the pointer is used of it, which would not keep a copy alive.
      let index = withExtendedLifetime(flat) {
        indexOfBest(flat.pointer, stride: flat.strides[0], count: flat.size, beats)
      }
      return NDArray.full(keepDims ? shape.map { _ in 1 } : [], Double(index))
    }
    let reduced = normalized(axis: axis, ndim: ndim)
    var kept = shape
    kept[reduced] = 1
    let result = NDArray(uninitialized: keepDims ? kept : AxisSet([reduced], ndim: ndim).removed(from: shape))
    check(shape[reduced] > 0 || result.size == 0, "attempt to get \(name) of an empty sequence")
    NestedLoop(shape: kept, contiguousStrides(of: kept), strides).forEachRun { start, run in
      for step in 0..<run.length {
        let line = pointer + start.second + step * run.steps.second
        let index = indexOfBest(line, stride: strides[reduced], count: shape[reduced], beats)
        result.pointer[start.first + step * run.steps.first] = Double(index)
      }
    }
    return result
  }
}

/// The index of the first of `count` elements that no other one beats, or of the first NaN.
private func indexOfBest(
  _ line: UnsafePointer<Double>, stride: Int, count: Int, _ beats: (Double, Double) -> Bool
) -> Int {
  var (best, bestIndex) = (line.pointee, 0)
  if best.isNaN { return 0 }
  for index in 1..<Swift.max(count, 1) {
    let candidate = line[index &* stride]
    if beats(candidate, best) || candidate.isNaN {
      (best, bestIndex) = (candidate, index)
      if candidate.isNaN { break }
    }
  }
  return bestIndex
}
