extension NDArray {
  /// A view of the array repeated to fill `shape`; `np.broadcast_to(array, shape)`.
  ///
  /// Shapes are compared from the last axis on: an axis of length 1, or one that is missing, is repeated. The
  /// view is read-only, because what looks like many elements is one.
  ///
  /// - Precondition: The array's shape can be broadcast to `shape`.
  public func broadcast(to shape: [Int]) -> NDArray {
    check(
      broadcastShape(self.shape, shape) == shape,
      "operands could not be broadcast together with remapped shapes [original->remapped]: "
        + "\(compactTuple(self.shape)) and requested shape \(compactTuple(shape))")
    return view(shape: shape, strides: strides(broadcastTo: shape), isWritable: false)
  }

  /// A view of the array repeated to fill the shape: `b.broadcast(to: 2, 3)`.
  public func broadcast(to shape: Int...) -> NDArray {
    broadcast(to: shape)
  }

  /// The strides that show this array repeated to fill `shape`, to which it can be broadcast: 0 along
  /// repeated axes.
  func strides(broadcastTo shape: [Int]) -> [Int] {
    if shape == self.shape { return strides }
    let offset = shape.count - ndim
    return shape.indices.map { axis in
      let own = axis - offset
      return own < 0 || (self.shape[own] == 1 && shape[axis] != 1) ? 0 : strides[own]
    }
  }
}

/// The shape of the result of an operation on `a` and `b`; stops if there is none.
func commonShape(_ a: NDArray, _ b: NDArray) -> [Int] {
  if a.shape == b.shape { return a.shape }
  guard let shape = broadcastShape(a.shape, b.shape) else {
    stop(
      "operands could not be broadcast together with shapes \(compactTuple(a.shape)) \(compactTuple(b.shape))"
    )
  }
  return shape
}
