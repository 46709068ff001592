// NumPy calls this `where`, which is a reserved word in Swift.

/// The element of `a` where `mask` is other than 0, else the element of `b`; `np.where(mask, a, b)`.
///
/// The three arrays are broadcast against each other.
public func select(_ mask: NDArray, _ a: NDArray, _ b: NDArray) -> NDArray {
  guard let values = broadcastShape(a.shape, b.shape), let shape = broadcastShape(mask.shape, values) else {
    stop(
      "operands could not be broadcast together with shapes \(compactTuple(mask.shape)) "
        + "\(compactTuple(a.shape)) \(compactTuple(b.shape))")
  }
  let result = NDArray(uninitialized: shape)
  NestedLoop(
    shape: shape, result.strides, mask.strides(broadcastTo: shape), a.strides(broadcastTo: shape),
    b.strides(broadcastTo: shape)
  ).forEachRun { start, run in
    let (target, mask) = (result.pointer + start.first, mask.pointer + start.second)
    let (a, b) = (a.pointer + start.third, b.pointer + start.fourth)
    for i in 0..<run.length {
      target[i &* run.steps.first] =
        mask[i &* run.steps.second] != 0 ? a[i &* run.steps.third] : b[i &* run.steps.fourth]
    }
  }
  return result
}

/// The element of `a` where `mask` is other than 0, else `b`; `np.where(mask, a, b)`.
public func select(_ mask: NDArray, _ a: NDArray, _ b: Double) -> NDArray {
  select(mask, a, NDArray(b))
}

/// `a` where `mask` is other than 0, else the element of `b`; `np.where(mask, a, b)`.
public func select(_ mask: NDArray, _ a: Double, _ b: NDArray) -> NDArray {
  select(mask, NDArray(a), b)
}

/// `a` where `mask` is other than 0, else `b`; `np.where(mask, a, b)`.
public func select(_ mask: NDArray, _ a: Double, _ b: Double) -> NDArray {
  select(mask, NDArray(a), NDArray(b))
}
