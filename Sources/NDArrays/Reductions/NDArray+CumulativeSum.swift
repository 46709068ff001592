extension NDArray {
  /// The running sums along an axis, or of the flattened array; `np.cumsum(array, axis)`.
  public func cumsum(axis: Int? = nil) -> NDArray {
    guard let axis else { return flatten().cumsum(axis: 0) }
    if ndim == 0 { return reshaped(1).cumsum(axis: axis) }
    let summed = normalized(axis: axis, ndim: ndim)
    let result = copy()
    let length = shape[summed]
    guard length > 1 else { return result }
    // Each element is added to the one after it; in C order, it is a complete sum by then.
    let (sums, next) = (result.view(along: summed, 0..<length - 1), result.view(along: summed, 1..<length))
    apply(Self.addOneAfterTheOther, next, sums, into: next)
    return result
  }

  /// As ``BinaryLoops/add(_:)``, for elements of which each may be the sum before: no kernel, which adds several at once.
  private static func addOneAfterTheOther(_ run: BinaryRun) {
    for i in 0..<run.count {
      run.output[i &* run.outputStride] = run.left[i &* run.leftStride] + run.right[i &* run.rightStride]
    }
  }
}
