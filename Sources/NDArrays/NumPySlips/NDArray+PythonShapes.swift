// A shape in parentheses of its own, and Python's names for an array like another.

@available(*, unavailable, message: "a shape is written without parentheses of its own: NDArray.zeros(2, 3)")
extension NDArray {
  public static func zeros(_ shape: (Int, Int)) -> NDArray { unavailable() }
  public static func zeros(_ shape: (Int, Int, Int)) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a shape is written without parentheses of its own: NDArray.ones(2, 3)")
extension NDArray {
  public static func ones(_ shape: (Int, Int)) -> NDArray { unavailable() }
  public static func ones(_ shape: (Int, Int, Int)) -> NDArray { unavailable() }
}

@available(*, unavailable, message: "a shape is written without parentheses of its own: a.reshaped(2, 3)")
extension NDArray {
  public func reshaped(_ shape: (Int, Int)) -> NDArray { unavailable() }
  public func reshaped(_ shape: (Int, Int, Int)) -> NDArray { unavailable() }
}

extension NDArray {
  @available(*, unavailable, message: "write NDArray.zeros(like: a)")
  public static var zeros_like: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.ones(like: a)")
  public static var ones_like: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.full(like: a, 7)")
  public static var full_like: NumPyFunction { unavailable() }
}
