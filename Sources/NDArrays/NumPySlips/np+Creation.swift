extension np {
  @available(*, unavailable, message: "write NDArray([[1, 2], [3, 4]])")
  public static var array: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray([[1, 2], [3, 4]])")
  public static var asarray: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.zeros(2, 3)")
  public static var zeros: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.ones(2, 3)")
  public static var ones: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.zeros(2, 3)")
  public static var empty: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.full([2, 3], 7)")
  public static var full: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.eye(3)")
  public static var eye: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.eye(3)")
  public static var identity: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.arange(5)")
  public static var arange: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.linspace(0, 1, 5)")
  public static var linspace: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.zeros(like: a)")
  public static var zeros_like: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.ones(like: a)")
  public static var ones_like: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write NDArray.full(like: a, 7)")
  public static var full_like: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.copy()")
  public static var copy: NumPyFunction { unavailable() }
}
