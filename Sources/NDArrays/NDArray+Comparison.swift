// Comparisons give masks: arrays of the same shape with 1 where the comparison holds and 0 where it does not.
// A mask can be calculated with like any other array: `(a > 0).sum()` counts. Comparing with NaN is false, except by
// `!=`.

extension NDArray {
  /// 1 where the element on the left is greater than the one on the right, else 0; the arrays are broadcast
  /// against each other.
  public static func > (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.greater)
  }

  /// 1 where the element is greater than the number, else 0.
  public static func > (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.greater)
  }

  /// 1 where the number is greater than the element, else 0.
  public static func > (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.greater)
  }

  /// 1 where the element on the left is greater than or equal to the one on the right, else 0; the arrays are
  /// broadcast against each other.
  public static func >= (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.greaterOrEqual)
  }

  /// 1 where the element is greater than or equal to the number, else 0.
  public static func >= (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.greaterOrEqual)
  }

  /// 1 where the number is greater than or equal to the element, else 0.
  public static func >= (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.greaterOrEqual)
  }

  /// 1 where the element on the left is less than the one on the right, else 0; the arrays are broadcast
  /// against each other.
  public static func < (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.less)
  }

  /// 1 where the element is less than the number, else 0.
  public static func < (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.less)
  }

  /// 1 where the number is less than the element, else 0.
  public static func < (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.less)
  }

  /// 1 where the element on the left is less than or equal to the one on the right, else 0; the arrays are
  /// broadcast against each other.
  public static func <= (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.lessOrEqual)
  }

  /// 1 where the element is less than or equal to the number, else 0.
  public static func <= (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.lessOrEqual)
  }

  /// 1 where the number is less than or equal to the element, else 0.
  public static func <= (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.lessOrEqual)
  }

  /// 1 where the element on the left equals the one on the right, else 0; the arrays are broadcast against
  /// each other.
  public static func == (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.equal)
  }

  /// 1 where the element equals the number, else 0.
  public static func == (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.equal)
  }

  /// 1 where the number equals the element, else 0.
  public static func == (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.equal)
  }

  /// 1 where the element on the left differs from the one on the right, else 0; the arrays are broadcast
  /// against each other.
  public static func != (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.notEqual)
  }

  /// 1 where the element differs from the number, else 0.
  public static func != (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.notEqual)
  }

  /// 1 where the number differs from the element, else 0.
  public static func != (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.notEqual)
  }
}
