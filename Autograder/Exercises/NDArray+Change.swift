import NDArrays

extension NDArray {
  /// What was added to each element since `before` was copied: zeros, if nobody has written here.
  func change(since before: NDArray) -> NDArray {
    guard shape == before.shape else { return self - before }
    let changes = zip(elements, before.elements).map { after, before in
      after.bitPattern == before.bitPattern ? 0 : after - before
    }
    return NDArray(changes, shape: shape)
  }
}
