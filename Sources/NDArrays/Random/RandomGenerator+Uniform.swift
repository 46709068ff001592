extension RandomGenerator {
  /// An array of `shape` with numbers from [0, 1), all equally likely; `generator.random(shape)` in NumPy.
  ///
  /// The numbers are the multiples of 2⁻⁵³.
  public func random(_ shape: [Int]) -> NDArray {
    filled(shape) { self.nextUnit() }
  }

  /// An array of `shape` with numbers from `low` up to, but not including, `high`; `generator.uniform(low, high, shape)`.
  public func uniform(_ low: Double, _ high: Double, _ shape: [Int]) -> NDArray {
    let width = high - low
    return filled(shape) { low + width * self.nextUnit() }
  }

  /// An array of `shape` with whole numbers from `low` up to, but not including, `high`, all equally likely;
  /// `generator.integers(low, high, shape)`.
  ///
  /// - Precondition: `low` is less than `high`.
  public func integers(_ low: Int, _ high: Int, _ shape: [Int]) -> NDArray {
    check(low < high, "integers: low >= high: there is no whole number from \(low) up to \(high)")
    let count = UInt64(bitPattern: Int64(high)) &- UInt64(bitPattern: Int64(low))
    return filled(shape) { Double(low &+ Int(truncatingIfNeeded: self.next(below: count))) }
  }

  /// The numbers from 0 up to, but not including, `count` in random order; `generator.permutation(count)`.
  ///
  /// By the shuffle of Fisher and Yates, as Durstenfeld writes it (Comm. ACM 7, 1964): all orders are equally likely.
  ///
  /// - Precondition: `count` is not negative.
  public func permutation(_ count: Int) -> [Int] {
    check(count >= 0, "permutation: the number of elements, \(count), is negative")
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(next(below: UInt64(last + 1))))
    }
    return order
  }

  /// The next number from [0, 1): the upper 53 bits, as that many fit a `Double`.
  func nextUnit() -> Double {
    Double(next() >> 11) * 0x1p-53
  }

  /// The next whole number below `count`, all equally likely.
  ///
  /// The upper half of a product of 128 bits, drawn again if the lower half shows that it would favour some numbers: Lemire,
  /// "Fast random integer generation in an interval", ACM Trans. Model. Comput. Simul. 29 (2019).
  private func next(below count: UInt64) -> UInt64 {
    var product = next().multipliedFullWidth(by: count)
    if product.low < count {
      let threshold = (0 &- count) % count
      while product.low < threshold { product = next().multipliedFullWidth(by: count) }
    }
    return product.high
  }

  /// An array of `shape` with what `draw` returns, in C order.
  private func filled(_ shape: [Int], _ draw: () -> Double) -> NDArray {
    NDArray(shape: shape) { elements in
      for index in elements.indices { elements[index] = draw() }
    }
  }
}
