extension RandomGenerator {
  /// An array of `shape` with numbers from [0, 1), all equally likely; `generator.random(shape)` in NumPy.
  ///
  /// The numbers are multiples of 2⁻⁵³.
  public func random(_ shape: [Int]) -> NDArray {
    NDArray(shape: shape) { elements in
      for index in elements.indices { elements[index] = bits.nextUnit() }
    }
  }

  /// An array of `shape` with numbers from `low` up to, but not including, `high`;
  /// `generator.uniform(low, high, shape)`.
  ///
  /// - Precondition: `low` is not above `high`, and their distance is finite.
  ///
  /// Rounding can make a number `high` after all, if the two are very close.
  public func uniform(_ low: Double, _ high: Double, _ shape: [Int]) -> NDArray {
    let width = high - low
    check(
      low <= high && width.isFinite,
      "uniform: low and high must be numbers with low <= high and a finite distance, not \(low) and \(high)")
    return NDArray(shape: shape) { elements in
      for index in elements.indices { elements[index] = low + width * bits.nextUnit() }
    }
  }

  /// An array of `shape` with whole numbers from `low` up to, but not including, `high`, all equally likely;
  /// `generator.integers(low, high, shape)`.
  ///
  /// - Precondition: `low` is less than `high`.
  public func integers(_ low: Int, _ high: Int, _ shape: [Int]) -> NDArray {
    check(low < high, "integers: low >= high: there is no whole number from \(low) up to \(high)")
    let count = UInt64(truncatingIfNeeded: high) &- UInt64(truncatingIfNeeded: low)
    return NDArray(shape: shape) { elements in
      for index in elements.indices {
        elements[index] = Double(low &+ Int(truncatingIfNeeded: bits.next(below: count)))
      }
    }
  }

  /// The numbers from 0 up to, but not including, `count` in random order; `generator.permutation(count)`.
  ///
  /// By the shuffle of Fisher and Yates, as Durstenfeld writes it (Comm. ACM 7, 1964): all orders are equally
  /// likely.
  ///
  /// - Precondition: `count` is not negative.
  public func permutation(_ count: Int) -> [Int] {
    check(count >= 0, "permutation: the number of elements, \(count), is negative")
    // Two times the memory of an array of that length, while it is drawn.
    if count >= 1 << 26 { checkThereIsMemory(for: Swift.min(count, Int.max / 8)) }
    var order = Array(0..<count)
    for last in stride(from: count - 1, to: 0, by: -1) {
      order.swapAt(last, Int(bits.next(below: UInt64(last + 1))))
    }
    return order
  }
}
