/// Some of the axes of an array.
struct AxisSet {
  /// No array has more axes; NumPy's limit as well.
  static let maximumCount = 64

  private var bits: UInt64 = 0

  /// The axes that `axes` name for an array with `ndim` axes; -1 is the last one.
  ///
  /// Stops if there is no such axis, or if one is named twice.
  init(_ axes: [Int], ndim: Int) {
    for axis in axes {
      let bit: UInt64 = 1 << UInt64(normalized(axis: axis, ndim: ndim))
      check(bits & bit == 0, "duplicate value in axes: \(tuple(axes))")
      bits |= bit
    }
  }

  /// All axes of an array with `ndim` axes.
  init(all ndim: Int) {
    bits = ndim == Self.maximumCount ? .max : 1 << UInt64(ndim) - 1
  }

  func contains(_ axis: Int) -> Bool {
    bits >> UInt64(axis) & 1 == 1
  }

  /// `shape` without the lengths of these axes.
  func removed(from shape: [Int]) -> [Int] {
    var result: [Int] = []
    result.reserveCapacity(shape.count)
    for axis in shape.indices where !contains(axis) { result.append(shape[axis]) }
    return result
  }

  /// `shape` with 1 for the lengths of these axes.
  func flattened(in shape: [Int]) -> [Int] {
    var result = shape
    for axis in shape.indices where contains(axis) { result[axis] = 1 }
    return result
  }
}
