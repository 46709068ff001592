extension np {
  @available(*, unavailable, message: "write .newAxis, as in a[.all, .newAxis]")
  public static var newaxis: AxisSelection { unavailable() }

  @available(*, unavailable, message: "write Double.pi")
  public static var pi: Double { unavailable() }

  @available(*, unavailable, message: "write Double.infinity")
  public static var inf: Double { unavailable() }

  @available(*, unavailable, message: "write Double.nan")
  public static var nan: Double { unavailable() }

  @available(*, unavailable, message: "write exp(1.0), which Foundation has")
  public static var e: Double { unavailable() }

  @available(*, unavailable, message: "the elements are always Double")
  public static var float64: NumPyFunction { unavailable() }

  @available(*, unavailable, message: "the elements are always Double")
  public static var float32: NumPyFunction { unavailable() }

  @available(*, unavailable, renamed: "NDArray")
  public typealias ndarray = NDArray
}
