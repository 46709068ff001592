import NDArrays
import Testing

/// Expects `array` to have the shape and the elements of `expected`, NaN where and only where it has NaN.
func expect(
  _ array: NDArray, is expected: NDArray, _ comment: Comment? = nil,
  at location: SourceLocation = #_sourceLocation
) {
  guard let difference = difference(array, expected) else { return }
  Issue.record(Comment(rawValue: "\(difference); \(comment?.rawValue ?? "")"), sourceLocation: location)
}

/// Expects `array` to be as ``expect(_:is:_:at:)`` says, but for rounding errors of a relative size of 1e-14.
func expect(
  _ array: NDArray, isAbout expected: NDArray, at location: SourceLocation = #_sourceLocation
) {
  guard let difference = difference(array, expected, relativeTolerance: 1e-14) else { return }
  Issue.record(Comment(rawValue: difference), sourceLocation: location)
}

/// How `array` differs from `expected` first, in shape or in an element; `nil` if it does not.
///
/// NaN is expected where and only where `expected` has it.
func difference(_ array: NDArray, _ expected: NDArray, relativeTolerance: Double = 0) -> String? {
  guard array.shape == expected.shape else { return "shape \(array.shape), expected \(expected.shape)" }
  for (index, (x, y)) in zip(array.elements, expected.elements).enumerated()
  where !(x == y || (y.isFinite && abs(x - y) <= relativeTolerance * abs(y)) || (x.isNaN && y.isNaN)) {
    return "element \(index) is \(x), expected \(y)"
  }
  return nil
}

/// 0, 1, 2, … in an array of `shape` that owns its memory.
func counting(_ shape: Int...) -> NDArray {
  NDArray(shape: shape) { elements in
    for index in elements.indices { elements[index] = Double(index) }
  }
}

/// Numbers between -60 and 84 whose sums are not exact, in an array of `shape`.
///
/// In NumPy: `((numpy.arange(count) * 7919) % 1009 / 7 - 60).reshape(shape)`.
func samples(_ shape: Int...) -> NDArray {
  NDArray(shape: shape) { elements in
    for index in elements.indices { elements[index] = Double(index * 7919 % 1009) / 7 - 60 }
  }
}
