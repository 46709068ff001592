extension NumPyNames {
  @available(*, unavailable, message: "write exp(a): exp is a function here, no method")
  public var exp: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write log(a): log is a function here, no method")
  public var log: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sqrt(a): sqrt is a function here, no method")
  public var sqrt: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write square(a): square is a function here, no method")
  public var square: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write abs(a): abs is a function here, no method")
  public var abs: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sign(a): sign is a function here, no method")
  public var sign: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sin(a): sin is a function here, no method")
  public var sin: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write cos(a): cos is a function here, no method")
  public var cos: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write tanh(a): tanh is a function here, no method")
  public var tanh: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write floor(a): floor is a function here, no method")
  public var floor: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write ceil(a): ceil is a function here, no method")
  public var ceil: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write round(a): round is a function here, no method")
  public var round: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write pow(a, 2): pow is a function here, no method")
  public var pow: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write pow(a, 2)")
  public var power: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write maximum(a, 0): maximum is a function here, no method")
  public var maximum: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write minimum(a, 0): minimum is a function here, no method")
  public var minimum: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.clip(0, 1)")
  public var clamp: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write outer(a, b): outer is a function here, no method")
  public var outer: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write matmul(a, b)")
  public var mm: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write isNaN(a)")
  public var isnan: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write 1 / (1 + exp(-a))")
  public var sigmoid: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write maximum(a, 0)")
  public var relu: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write select(mask, a, b)")
  public var `where`: NumPyFunction { unavailable() }
}
