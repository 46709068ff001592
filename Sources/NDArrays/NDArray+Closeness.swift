/// Whether the elements of `a` and `b` are equal within a tolerance; `np.allclose(a, b)`.
///
///     |a − b| ≤ absoluteTolerance + relativeTolerance · |b|
///
/// The arrays are broadcast against each other. An infinity is close to the same infinity only, and NaN to
/// nothing, unless `equalNaN` is `true`: then it is close to NaN.
public func allClose(
  _ a: NDArray, _ b: NDArray, relativeTolerance: Double = 1e-5, absoluteTolerance: Double = 1e-8,
  equalNaN: Bool = false
) -> Bool {
  let shape = commonShape(a, b)
  var areClose = true
  NestedLoop(
    shape: shape, a.strides(broadcastTo: shape), b.strides(broadcastTo: shape)
  ).forEachRun { start, run in
    let (a, b) = (a.pointer + start.first, b.pointer + start.second)
    for i in 0..<run.length {
      let (x, y) = (a[i &* run.steps.first], b[i &* run.steps.second])
      let isClose =
        x == y || (y.isFinite && abs(x - y) <= absoluteTolerance + relativeTolerance * abs(y))
        || (equalNaN && x.isNaN && y.isNaN)
      areClose = areClose && isClose
    }
  }
  return areClose
}

/// Whether `a` and `b` have the same shape and the same elements; `np.array_equal(a, b)`.
///
/// NaN equals nothing, unless `equalNaN` is `true`: then it equals NaN.
public func arrayEqual(_ a: NDArray, _ b: NDArray, equalNaN: Bool = false) -> Bool {
  a.shape == b.shape
    && allClose(a, b, relativeTolerance: 0, absoluteTolerance: 0, equalNaN: equalNaN)
}
