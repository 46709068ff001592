extension NDArray {
  /// The running sums along an axis, or of the flattened array; `np.cumsum(array, axis)`.
  public func cumsum(axis: Int? = nil) -> NDArray {
    guard let axis else { return flatten().cumsum(axis: 0) }
    let summed = normalized(axis: axis, ndim: ndim)
    let result = copy()
    let stride = result.strides[summed]
    var outer = shape
    outer[summed] = Swift.min(shape[summed], 1)
    forEachRun(loopAxes(shape: outer, result.strides, result.strides)) { offsets, run in
      for step in 0..<run.length {
        let line = result.pointer + offsets[0] + step * run.strides[0]
        for index in 1..<Swift.max(shape[summed], 1) {
          line[index * stride] += line[(index - 1) * stride]
        }
      }
    }
    return result
  }
}
