extension np {
  @available(*, unavailable, message: "write a.sum(axis: 0, keepDims: true)")
  public static var sum: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.mean(axis: 0, keepDims: true)")
  public static var mean: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.max(axis: 0, keepDims: true)")
  public static var max: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.min(axis: 0, keepDims: true)")
  public static var min: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.prod(axis: 0, keepDims: true)")
  public static var prod: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.std(axis: 0, keepDims: true)")
  public static var std: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.var(axis: 0, keepDims: true)")
  public static var `var`: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.all(axis: 0, keepDims: true)")
  public static var all: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.any(axis: 0, keepDims: true)")
  public static var any: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.argmax(axis: 0, keepDims: true)")
  public static var argmax: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.argmin(axis: 0, keepDims: true)")
  public static var argmin: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.max(axis: 0)")
  public static var amax: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.min(axis: 0)")
  public static var amin: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.cumsum(axis: 0)")
  public static var cumsum: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.argsort(axis: -1)")
  public static var argsort: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write allClose(a, b)")
  public static var allclose: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write arrayEqual(a, b)")
  public static var array_equal: NumPyFunction { unavailable() }
}
