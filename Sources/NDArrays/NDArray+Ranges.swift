extension NDArray {
  /// The numbers 0, 1, … below `stop`; `np.arange(stop)`.
  public static func arange(_ stop: Double) -> NDArray {
    arange(0, stop)
  }

  /// The numbers `start`, `start + step`, … before `stop`; `np.arange(start, stop, step)`.
  ///
  /// The number of elements is ⌈(stop − start) / step⌉, so rounding may bring in an element at `stop` when
  /// the step is not a whole number; ``linspace(_:_:_:endpoint:)`` is the better choice there.
  ///
  /// - Precondition: `step` is not 0 and the number of elements is finite.
  public static func arange(_ start: Double, _ stop: Double, _ step: Double = 1) -> NDArray {
    let length = ((stop - start) / step).rounded(.up)
    check(
      step != 0 && length.isFinite,
      "arange: cannot step from \(start) to \(stop) by \(step)")
    check(length < 0x1p60, "arange: maximum size exceeded from \(start) to \(stop) by \(step)")
    let result = NDArray(uninitialized: [Int(Swift.max(length, 0))])
    // NumPy computes the first two elements and goes on with their difference.
    let difference = (start + step) - start
    for index in 0..<result.size {
      result.pointer[index] = start + Double(index) * difference
    }
    return result
  }

  /// `count` numbers at equal distances from `start` to `stop`, both included;
  /// `np.linspace(start, stop, count)`.
  ///
  /// With `endpoint: false` the last number is one distance before `stop`.
  public static func linspace(
    _ start: Double, _ stop: Double, _ count: Int = 50, endpoint: Bool = true
  ) -> NDArray {
    check(count >= 0, "linspace: number of samples, \(count), must be non-negative")
    let result = NDArray(uninitialized: [count])
    let intervals = Double(count) - (endpoint ? 1 : 0)
    let step = (stop - start) / intervals
    for index in 0..<count {
      // As in NumPy: when the step underflows to 0, divide first.
      let distance = step == 0 ? Double(index) / intervals * (stop - start) : Double(index) * step
      result.pointer[index] = intervals > 0 ? distance + start : Double(index) * (stop - start) + start
    }
    if endpoint && count > 1 { result.pointer[count - 1] = stop }
    return result
  }
}
