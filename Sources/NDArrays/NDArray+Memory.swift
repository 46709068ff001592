// Who shares memory with whom.

extension NDArray {
  /// Whether the memory belongs to another array, of which this one is a view; `array.base is not None` in
  /// NumPy.
  public var isView: Bool { base != nil }

  /// Whether some element of `other` lies where some element of this array lies; `np.shares_memory`.
  ///
  /// Views that interleave, such as `a[.stride(by: 2)]` and `a[.stride(from: 1, by: 2)]`, share nothing.
  public func sharesMemory(with other: NDArray) -> Bool {
    guard mayShareMemory(with: other) else { return false }
    if pointer == other.pointer || (isContiguous && other.isContiguous) { return true }
    let start = (base ?? self).pointer
    return !offsets(from: start).isDisjoint(with: other.offsets(from: start))
  }

  /// Whether the memory between the first and the last element of both overlaps; quick to find out.
  func mayShareMemory(with other: NDArray) -> Bool {
    guard size > 0 && other.size > 0 else { return false }
    // Arrays that own different memory cannot overlap; most often, this is all there is to it.
    guard (base ?? self) === (other.base ?? other) else { return false }
    return addresses.overlaps(other.addresses)
  }

  /// The places of all elements, counted from `start`.
  private func offsets(from start: UnsafeMutablePointer<Double>) -> Set<Int> {
    var offsets: Set<Int> = [pointer - start]
    for (length, stride) in zip(shape, strides) where length > 1 && stride != 0 {
      offsets = Set(offsets.lazy.flatMap { offset in (0..<length).lazy.map { offset + $0 * stride } })
    }
    return offsets
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
