extension NumPyNames {
  @available(*, unavailable, message: "write a.reshaped(1, 3)")
  public var reshape: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.reshaped(1, 3)")
  public var view: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.T, or a.transposed(1, 0)")
  public var transpose: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.transposed(1, 0)")
  public var permute: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.T")
  public var t: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.swapAxes(0, 1)")
  public var swapaxes: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.squeezed(axis: 0), or a.squeezed()")
  public var squeeze: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.expandedDims(axis: 0)")
  public var unsqueeze: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.expandedDims(axis: 0)")
  public var expand_dims: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.broadcast(to: 4, 3)")
  public var broadcast_to: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.broadcast(to: 4, 3)")
  public var expand: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.repeated(2, axis: 0)")
  public var `repeat`: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.swapAxes(0, 1)")
  public var swapdims: NumPyFunction { unavailable() }
}
