// Who shares memory with whom.

extension NDArray {
  /// Whether the memory belongs to another array, of which this one is a view; `array.base is not None` in
  /// NumPy.
  public var isView: Bool { base != nil }

  /// Whether some element of `other` may lie where some element of this array lies; `np.may_share_memory`.
  ///
  /// Compares the first and the last address of both, so views that interleave, such as the columns of a
  /// matrix, count as sharing.
  public func sharesMemory(with other: NDArray) -> Bool {
    guard size > 0 && other.size > 0 else { return false }
    // Arrays that own different memory cannot overlap; most often, this is all there is to it.
    guard (base ?? self) === (other.base ?? other) else { return false }
    let (mine, theirs) = (addresses, other.addresses)
    return mine.overlaps(theirs)
  }

  /// Whether this array and `other` show the same memory in the same way: the same first address and the same
  /// shape and strides, apart from the strides of axes of length 1, which have no effect.
  public func hasSameLayout(as other: NDArray) -> Bool {
    pointer == other.pointer && shape == other.shape
      && shape.indices.allSatisfy { shape[$0] == 1 || strides[$0] == other.strides[$0] }
  }

  /// The addresses from the lowest to the highest element.
  private var addresses: ClosedRange<UnsafeMutablePointer<Double>> {
    var (low, high) = (pointer, pointer)
    for (length, stride) in zip(shape, strides) {
      let distance = (length - 1) * stride
      if distance < 0 { low += distance } else { high += distance }
    }
    return low...high
  }
}
