extension NumPyNames {
  @available(*, unavailable, message: "the elements are always Double; leave it out")
  public var astype: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "the elements are always Double")
  public var dtype: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.elements")
  public var tolist: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "leave it out: an NDArray is what NumPy calls an array")
  public var numpy: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.copy()")
  public var clone: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "leave it out: an NDArray has no gradient of its own")
  public var detach: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "leave it out: an NDArray has no gradient of its own")
  public var data: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.size, or a.shape[0] for the length of the first axis")
  public var count: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.size, or a.shape[0] for the length of the first axis")
  public var length: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.shape[0]")
  public var len: NumPyFunction { unavailable() }

  @available(
    *, unavailable,
    message:
      "the gradient of a is in engine.gradientBuffer.getParam(a), or in the array that you gave in gradientsToUpdate"
  )
  public var grad: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "the engine goes back, not the array: engine.backward(1)")
  public var backward: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.fill(0)")
  public var zero_: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.fill(0)")
  public var fill_: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.assign(b)")
  public var copy_: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a += b")
  public var add_: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a *= 2")
  public var mul_: NumPyFunction { unavailable() }

  @available(
    *, unavailable,
    message: "arithmetic works on whole arrays, as in 2 * a + 1; the numbers are in a.elements"
  )
  public var map: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "there is no need to know: every view can be calculated with")
  public var is_contiguous: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "leave it out, or write a.copy()")
  public var contiguous: NumPyFunction { unavailable() }
}
