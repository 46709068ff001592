// In place: these change the array on the left, and with it every view of the same memory. The left side need
// not be a variable, since it is a reference: `layer.dW.T += gradient` adds through a view.

extension NDArray {
  /// Adds `right` to the elements of `left`, in place; `right` is broadcast to the shape of `left`.
  public static func += (left: NDArray, right: NDArray) {
    // A layer's gradient is collected in a transposed view.
    if left.isWritable, !left.mayShareMemory(with: right),
      let transposed = TransposedOperand(right, for: left)
    {
      transposed.add(to: left)
    } else {
      update(left, right, BinaryLoops.add)
    }
  }

  /// Adds `right` to the elements of `left`, a number, in place.
  public static func += (left: NDArray, right: Double) {
    update(left, right, BinaryLoops.add)
  }

  /// Subtracts `right` from the elements of `left`, in place; `right` is broadcast to the shape of `left`.
  public static func -= (left: NDArray, right: NDArray) {
    update(left, right, BinaryLoops.subtract)
  }

  /// Subtracts `right` from the elements of `left`, a number, in place.
  public static func -= (left: NDArray, right: Double) {
    update(left, right, BinaryLoops.subtract)
  }

  /// Multiplies the elements of `left` by `right`, in place; `right` is broadcast to the shape of `left`.
  public static func *= (left: NDArray, right: NDArray) {
    update(left, right, BinaryLoops.multiply)
  }

  /// Multiplies the elements of `left` by `right`, a number, in place.
  public static func *= (left: NDArray, right: Double) {
    update(left, right, BinaryLoops.multiply)
  }

  /// Divides the elements of `left` by `right`, in place; `right` is broadcast to the shape of `left`.
  public static func /= (left: NDArray, right: NDArray) {
    update(left, right, BinaryLoops.divide)
  }

  /// Divides the elements of `left` by `right`, a number, in place.
  public static func /= (left: NDArray, right: Double) {
    update(left, right, BinaryLoops.divide)
  }
}
