// Logic on masks: 0 counts as false, everything else, NaN included, as true. Results are 1 or 0.

/// 1 where the element is 0, else 0; `np.logical_not(x)`.
public func logicalNot(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.isZero)
}

/// 1 where both elements are other than 0, else 0; `np.logical_and(x, y)`.
public func logicalAnd(_ x: NDArray, _ y: NDArray) -> NDArray {
  combine(x, y, BinaryLoops.logicalAnd)
}

/// 1 where one of the elements, or both, are other than 0, else 0; `np.logical_or(x, y)`.
public func logicalOr(_ x: NDArray, _ y: NDArray) -> NDArray {
  combine(x, y, BinaryLoops.logicalOr)
}

/// 1 where the element is NaN, else 0; `np.isnan(x)`.
public func isNaN(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.isNaN)
}

/// 1 where the element is infinite, of either sign, else 0; `np.isinf(x)`.
public func isInfinite(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.isInfinite)
}

/// 1 where the element is neither infinite nor NaN, else 0; `np.isfinite(x)`.
public func isFinite(_ x: NDArray) -> NDArray {
  map(x, UnaryLoops.isFinite)
}
