extension np {
  @available(*, unavailable, message: "write exp(a), without np.")
  public static var exp: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write expm1(a), without np.")
  public static var expm1: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write log(a), without np.")
  public static var log: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write log1p(a), without np.")
  public static var log1p: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sqrt(a), without np.")
  public static var sqrt: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write square(a), without np.")
  public static var square: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write abs(a), without np.")
  public static var abs: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sign(a), without np.")
  public static var sign: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sin(a), without np.")
  public static var sin: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write cos(a), without np.")
  public static var cos: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write tan(a), without np.")
  public static var tan: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write sinh(a), without np.")
  public static var sinh: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write cosh(a), without np.")
  public static var cosh: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write tanh(a), without np.")
  public static var tanh: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write floor(a), without np.")
  public static var floor: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write ceil(a), without np.")
  public static var ceil: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write round(a), without np.")
  public static var round: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write abs(a)")
  public static var absolute: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write pow(a, 2)")
  public static var power: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write maximum(a, b), without np.")
  public static var maximum: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write minimum(a, b), without np.")
  public static var minimum: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a.clip(0, 1)")
  public static var clip: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write select(mask, a, b)")
  public static var `where`: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write isNaN(a)")
  public static var isnan: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write isInfinite(a)")
  public static var isinf: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write isFinite(a)")
  public static var isfinite: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write logicalNot(a)")
  public static var logical_not: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write logicalAnd(a, b)")
  public static var logical_and: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write logicalOr(a, b)")
  public static var logical_or: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a + b")
  public static var add: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a - b")
  public static var subtract: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a * b")
  public static var multiply: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write a / b")
  public static var divide: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "write -a")
  public static var negative: NumPyFunction { unavailable() }
}
