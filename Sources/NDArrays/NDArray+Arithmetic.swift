// Element by element, with broadcasting. A shape that does not fit stops with NumPy's message:
// `operands could not be broadcast together with shapes (2,3) (4,)`.

extension NDArray {
  /// The sums of the elements of two arrays, which are broadcast against each other.
  public static func + (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.add)
  }

  /// The sums of each element and a number.
  public static func + (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.add)
  }

  /// The sums of a number and each element.
  public static func + (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.add)
  }

  /// The differences of the elements of two arrays, which are broadcast against each other.
  public static func - (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.subtract)
  }

  /// The differences of each element and a number.
  public static func - (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.subtract)
  }

  /// The differences of a number and each element.
  public static func - (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.subtract)
  }

  /// The products of the elements of two arrays, which are broadcast against each other.
  public static func * (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.multiply)
  }

  /// The products of each element and a number.
  public static func * (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.multiply)
  }

  /// The products of a number and each element.
  public static func * (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.multiply)
  }

  /// The quotients of the elements of two arrays, which are broadcast against each other.
  public static func / (left: NDArray, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.divide)
  }

  /// The quotients of each element and a number.
  public static func / (left: NDArray, right: Double) -> NDArray {
    combine(left, right, BinaryLoops.divide)
  }

  /// The quotients of a number and each element.
  public static func / (left: Double, right: NDArray) -> NDArray {
    combine(left, right, BinaryLoops.divide)
  }

  /// The elements with the opposite sign.
  public static prefix func - (array: NDArray) -> NDArray {
    map(array, UnaryLoops.negative)
  }

  /// The array itself.
  public static prefix func + (array: NDArray) -> NDArray {
    array
  }
}

/// Each element of `base` to the power of the element of `exponent` at the same place;
/// `np.power(base, exponent)`.
public func pow(_ base: NDArray, _ exponent: NDArray) -> NDArray {
  combine(base, exponent, BinaryLoops.power)
}

/// Each element to the power of a number; `base ** exponent` in NumPy.
public func pow(_ base: NDArray, _ exponent: Double) -> NDArray {
  exponent == 2 ? square(base) : combine(base, exponent, BinaryLoops.power)
}

/// A number to the power of each element; `base ** exponent` in NumPy.
public func pow(_ base: Double, _ exponent: NDArray) -> NDArray {
  combine(base, exponent, BinaryLoops.power)
}
