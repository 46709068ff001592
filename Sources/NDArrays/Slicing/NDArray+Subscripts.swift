// Basic indexing. What comes back is a view: writing to it writes to the array. What is assigned is broadcast
// to the selected part, `a[.all, 1] = column` or `a[0] = 3`.

extension NDArray {
  /// The part that the indices select, one for each axis from the first on: `a[1..<3, .all, -1]`.
  ///
  /// | NumPy                | here                                |
  /// | -------------------- | ----------------------------------- |
  /// | `a[0]`, `a[-1, 2]`   | `a[0]`, `a[-1, 2]`                  |
  /// | `a[1:3]`             | `a[1..<3]`, or `a[1...2]`           |
  /// | `a[:, 1:]`           | `a[.all, 1...]`                     |
  /// | `a[..., 0]`          | `a[..., 0]`, or `a[.ellipsis, 0]`   |
  /// | `a[1:-1]`, `a[::-1]` | `a[.stride(from: 1, to: -1)]`, `a[.stride(by: -1)]` |
  /// | `a[:, np.newaxis]`   | `a[.all, .newAxis]`                 |
  ///
  /// An `Int` takes its axis away, so that `a[1, 2]` of a matrix is 0-dimensional; its number is
  /// `a[1, 2].item`.
  public subscript(_ indices: any AxisIndex...) -> NDArray {
    get { view(of: indices.map(\.selection)) }
    set { view(of: indices.map(\.selection)).assign(newValue) }
  }

  /// The part at an index of the first axis: a row of a matrix, an element (0-dimensional) of a vector.
  public subscript(_ index: Int) -> NDArray {
    get { view(at: index) }
    set { view(at: index).assign(newValue) }
  }

  /// The part that the indices select from the last axes: `a[..., 0]`.
  public subscript(_: UnboundedRange, _ indices: any AxisIndex...) -> NDArray {
    get { view(of: [.remainingAxes] + indices.map(\.selection)) }
    set { view(of: [.remainingAxes] + indices.map(\.selection)).assign(newValue) }
  }

  // The same for a number. Disfavoured, so that `a[0]` is an array wherever it can be one: `let row = a[0]`.

  /// The one element that the indices select, as a number; assigning a number to a larger part fills it:
  /// `a[0] = 3`.
  @_disfavoredOverload
  public subscript(_ indices: any AxisIndex...) -> Double {
    get { view(of: indices.map(\.selection)).item }
    set { view(of: indices.map(\.selection)).assign(newValue) }
  }

  /// The one element that the indices select from the last axes, as a number; assigning a number to a larger
  /// part fills it.
  @_disfavoredOverload
  public subscript(_: UnboundedRange, _ indices: any AxisIndex...) -> Double {
    get { view(of: [.remainingAxes] + indices.map(\.selection)).item }
    set { view(of: [.remainingAxes] + indices.map(\.selection)).assign(newValue) }
  }
}
