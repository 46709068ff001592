/// Numbers in brackets in brackets, as in `[[1, 2], [3, 4]]`: what an ``NDArray`` can be written as in source
/// text.
///
/// A type of its own, so that `NDArray` need not be a number literal itself: `x * 2` then means one thing
/// only.
public enum NestedNumbers {
  /// One number.
  case number(Double)

  /// Numbers, or lists of numbers, in brackets.
  case list([NestedNumbers])
}

extension NestedNumbers: ExpressibleByFloatLiteral, ExpressibleByIntegerLiteral, ExpressibleByArrayLiteral {
  /// A number with a point: `1.5`.
  public init(floatLiteral value: Double) {
    self = .number(value)
  }

  /// A whole number: `1`.
  public init(integerLiteral value: Int) {
    self = .number(Double(value))
  }

  /// Numbers, or lists, in brackets: `[1, 2]`.
  public init(arrayLiteral elements: NestedNumbers...) {
    self = .list(elements)
  }
}

extension NestedNumbers {
  /// The lengths of the lists, from the outside in, going by the first element of each.
  fileprivate var shape: [Int] {
    switch self {
    case .number: []
    case .list(let items): [items.count] + (items.first?.shape ?? [])
    }
  }

  /// Appends the numbers to `elements`, from the first to the last.
  ///
  /// Stops if the lists below `depth` brackets are not as long as `shape` says.
  fileprivate func append(to elements: inout [Double], shape: [Int], depth: Int = 0) {
    switch self {
    case .number(let value) where depth == shape.count:
      elements.append(value)
    case .list(let items) where depth < shape.count && items.count == shape[depth]:
      for item in items { item.append(to: &elements, shape: shape, depth: depth + 1) }
    default:
      stop(
        "an array cannot be ragged: all lists at the same depth must have the same length; "
          + "going by the first ones "
          + "the shape should be \(tuple(shape)), but one list inside \(depth) bracket(s) does not fit")
    }
  }
}

extension NDArray: ExpressibleByArrayLiteral {
  /// Creates an array from numbers in nested brackets: `let a: NDArray = [[1, 2], [3, 4]]`.
  public convenience init(arrayLiteral rows: NestedNumbers...) {
    self.init(NestedNumbers.list(rows))
  }

  /// Creates an array from numbers in nested brackets, as deep as you like: `NDArray([[[1, 2]], [[3, 4]]])`.
  ///
  /// Disfavoured, so that `NDArray(5)` and `NDArray([1, 2])` are made from a `Double` and an array of them.
  ///
  /// - Precondition: Lists at the same depth have the same length.
  @_disfavoredOverload
  public convenience init(_ nested: NestedNumbers) {
    let shape = nested.shape
    var elements: [Double] = []
    nested.append(to: &elements, shape: shape)
    self.init(elements, shape: shape)
  }

  /// Creates a 1-dimensional array, `np.array(elements)`.
  public convenience init(_ elements: [Double]) {
    self.init(elements, shape: [elements.count])
  }

  /// Creates a matrix from its rows.
  ///
  /// Disfavoured, so that `NDArray([])` is a vector.
  ///
  /// - Precondition: All rows have the same length.
  @_disfavoredOverload
  public convenience init(_ rows: [[Double]]) {
    let columns = rows.first?.count ?? 0
    for (index, row) in rows.enumerated() {
      check(
        row.count == columns,
        "an array cannot be ragged: row \(index) has \(row.count) elements, row 0 has \(columns)")
    }
    self.init(rows.flatMap { $0 }, shape: rows.isEmpty ? [0] : [rows.count, columns])
  }
}
