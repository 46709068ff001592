extension NDArray {
  /// Creates an array with the given elements, in C order (last axis fastest).
  public convenience init(_ elements: [Double], shape: [Int]) {
    check(
      shape.allSatisfy { $0 >= 0 } && elementCount(of: shape) == elements.count,
      "cannot reshape array of size \(elements.count) into shape \(compactTuple(shape))")
    self.init(uninitialized: shape)
    elements.withUnsafeBufferPointer { source in
      if let first = source.baseAddress { pointer.initialize(from: first, count: size) }
    }
  }

  /// Creates a 0-dimensional array, NumPy's `np.array(value)`.
  public convenience init(_ value: Double) {
    self.init(uninitialized: [])
    pointer.initialize(to: value)
  }

  /// Creates an array of `shape` whose elements `initializer` writes, all of them, in C order.
  public convenience init(
    shape: [Int], initializingWith initializer: (UnsafeMutableBufferPointer<Double>) throws -> Void
  ) rethrows {
    self.init(uninitialized: shape)
    try initializer(UnsafeMutableBufferPointer(start: pointer, count: size))
  }

  /// An array of `shape` filled with zeros; `np.zeros(shape)`.
  public static func zeros(_ shape: [Int]) -> NDArray {
    full(shape, 0)
  }

  /// An array of `shape` filled with zeros: `NDArray.zeros(2, 3)`.
  public static func zeros(_ shape: Int...) -> NDArray {
    full(shape, 0)
  }

  /// An array of zeros with the shape of `array`; `np.zeros_like(array)`.
  public static func zeros(like array: NDArray) -> NDArray {
    full(array.shape, 0)
  }

  /// An array of `shape` filled with ones; `np.ones(shape)`.
  public static func ones(_ shape: [Int]) -> NDArray {
    full(shape, 1)
  }

  /// An array of `shape` filled with ones: `NDArray.ones(2, 3)`.
  public static func ones(_ shape: Int...) -> NDArray {
    full(shape, 1)
  }

  /// An array of ones with the shape of `array`; `np.ones_like(array)`.
  public static func ones(like array: NDArray) -> NDArray {
    full(array.shape, 1)
  }

  /// An array of `shape` filled with `value`; `np.full(shape, value)`.
  public static func full(_ shape: [Int], _ value: Double) -> NDArray {
    let result = NDArray(uninitialized: shape)
    result.pointer.initialize(repeating: value, count: result.size)
    return result
  }

  /// An array of `shape` filled with `value`: `NDArray.full(2, 3, value: 7)`.
  public static func full(_ shape: Int..., value: Double) -> NDArray {
    full(shape, value)
  }

  /// An array filled with `value`, with the shape of `array`; `np.full_like(array, value)`.
  public static func full(like array: NDArray, _ value: Double) -> NDArray {
    full(array.shape, value)
  }

  /// The identity matrix with `count` rows, or its first `columns` columns; `np.eye(count, columns)`.
  public static func eye(_ count: Int, _ columns: Int? = nil) -> NDArray {
    let columns = columns ?? count
    let result = zeros([count, columns])
    for index in 0..<Swift.min(count, columns) {
      result.pointer[index * columns + index] = 1
    }
    return result
  }
}
