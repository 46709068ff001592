// The larger and the smaller of two. If one of the two is NaN, so is the result, as in NumPy.

/// The larger of two elements at the same place; the arrays are broadcast against each other;
/// `np.maximum(x, y)`.
public func maximum(_ x: NDArray, _ y: NDArray) -> NDArray {
  combine(x, y, BinaryLoops.maximum)
}

/// The larger of each element and a number; `np.maximum(x, y)`.
public func maximum(_ x: NDArray, _ y: Double) -> NDArray {
  combine(x, y, BinaryLoops.maximum)
}

/// The larger of a number and each element; `np.maximum(x, y)`.
public func maximum(_ x: Double, _ y: NDArray) -> NDArray {
  combine(x, y, BinaryLoops.maximum)
}

/// The smaller of two elements at the same place; the arrays are broadcast against each other;
/// `np.minimum(x, y)`.
public func minimum(_ x: NDArray, _ y: NDArray) -> NDArray {
  combine(x, y, BinaryLoops.minimum)
}

/// The smaller of each element and a number; `np.minimum(x, y)`.
public func minimum(_ x: NDArray, _ y: Double) -> NDArray {
  combine(x, y, BinaryLoops.minimum)
}

/// The smaller of a number and each element; `np.minimum(x, y)`.
public func minimum(_ x: Double, _ y: NDArray) -> NDArray {
  combine(x, y, BinaryLoops.minimum)
}

extension NDArray {
  /// The elements with those below `low` raised to it and those above `high` lowered to it;
  /// `np.clip(array, low, high)`.
  ///
  /// Like `minimum(maximum(array, low), high)`: if `low` is above `high`, the result is `high`.
  public func clip(_ low: Double, _ high: Double) -> NDArray {
    let result = combine(self, low, BinaryLoops.maximum)
    update(result, high, BinaryLoops.minimum)
    return result
  }
}
