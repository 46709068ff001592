internal import NDArrays

extension NDArray {
  /// A copy in which the element at `index`, counted in C order, is `value`.
  func replacingElement(at index: Int, with value: Double) -> NDArray {
    var changed = elements
    changed[index] = value
    return NDArray(changed, shape: shape)
  }
}
