// Operators that are something else in Swift than in Python.

/// Python's power.
infix operator ** : MultiplicationPrecedence

@available(*, unavailable, message: "^ is no power: write pow(a, 2), or a * a")
extension NDArray {
  public static func ^ (left: NDArray, right: NDArray) -> NDArray { unavailable() }
  public static func ^ (left: NDArray, right: Double) -> NDArray { unavailable() }
  public static func ^ (left: Double, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "write pow(a, 2), or a * a")
extension NDArray {
  public static func ** (left: NDArray, right: NDArray) -> NDArray { unavailable() }
  public static func ** (left: NDArray, right: Double) -> NDArray { unavailable() }
  public static func ** (left: Double, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "write logicalAnd(a, b)")
extension NDArray {
  public static func & (left: NDArray, right: NDArray) -> NDArray { unavailable() }
  public static func && (left: NDArray, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "write logicalOr(a, b)")
extension NDArray {
  public static func | (left: NDArray, right: NDArray) -> NDArray { unavailable() }
  public static func || (left: NDArray, right: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "write logicalNot(a)")
extension NDArray {
  public static prefix func ! (array: NDArray) -> NDArray { unavailable() }
  public static prefix func ~ (array: NDArray) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "there is no remainder of arrays: write a - b * floor(a / b)")
extension NDArray {
  public static func % (left: NDArray, right: NDArray) -> NDArray { unavailable() }
  public static func % (left: NDArray, right: Double) -> NDArray { unavailable() }
}
