extension np {
  @available(*, unavailable, message: "write dot(a, b), without np.")
  public static var dot: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write matmul(a, b), without np.")
  public static var matmul: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write outer(a, b), without np.")
  public static var outer: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.reshaped(1, 3)")
  public static var reshape: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.T, or a.transposed(1, 0)")
  public static var transpose: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.swapAxes(0, 1)")
  public static var swapaxes: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.squeezed(axis: 0)")
  public static var squeeze: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.expandedDims(axis: 0)")
  public static var expand_dims: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.broadcast(to: 4, 3)")
  public static var broadcast_to: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.ravel()")
  public static var ravel: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.shape")
  public static var shape: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.size")
  public static var size: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write concatenate([a, b], axis: 0), without np.")
  public static var concatenate: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write stack([a, b], axis: 0), without np.")
  public static var stack: NumPyFunction { unavailable() }

  @available(
    *, unavailable, message: "write concatenate([a, b], axis: 0) for matrices, or stack([a, b]) for rows"
  )
  public static var vstack: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write concatenate([a, b], axis: -1)")
  public static var hstack: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write tile(a, 2, 1), without np.")
  public static var tile: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.repeated(2, axis: 0)")
  public static var `repeat`: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.sharesMemory(with: b)")
  public static var shares_memory: NumPyFunction { unavailable() }
}
