internal import NDArrays

/// How one returned array differs from what was expected.
public struct Mismatch: Equatable, Sendable {
  /// One element that is not what it should be.
  public struct Element: Equatable, Sendable {
    /// Where it stands, one number per axis.
    public let index: [Int]

    /// What came back.
    public let actual: Double

    /// What should have come back.
    public let expected: Double
  }

  /// What is different.
  public enum Kind: Equatable, Sendable {
    /// The array did not come back.
    case missing

    /// The shape is another one; `actual` is `nil` for a reader who may not know it.
    case shape(actual: [Int]?, expected: [Int])

    /// The shape is right, but `count` of `total` elements are too far off; `worst` is the one that is furthest off, `nil` for a
    /// reader who may not know it.
    case values(count: Int, total: Int, shape: [Int], worst: Element?)

    /// An array that was only lent to the students' code came back changed.
    case inputChanged(count: Int, total: Int, shape: [Int], worst: Element?)
  }

  /// The array's name.
  public let array: String

  /// What is different.
  public let kind: Kind
}

/// Finds the elements of `actual` that `accepts` refuses; `nil` if it accepts all. The shapes must be equal.
func differingElements(
  actual: NDArray, expected: NDArray, accepts: (Double, Double) -> Bool
) -> (count: Int, worst: Mismatch.Element)? {
  let (actual, shape) = (actual.elements, expected.shape)
  let expected = expected.elements
  var count = 0
  var worst: (position: Int, severity: Double)?
  for position in expected.indices where !accepts(actual[position], expected[position]) {
    count += 1
    let difference = (actual[position] - expected[position]).magnitude
    let severity = difference.isNaN ? .infinity : difference
    if worst.map({ severity > $0.severity }) ?? true { worst = (position, severity) }
  }
  return worst.map { worst in
    let element = Mismatch.Element(
      index: index(of: worst.position, in: shape), actual: actual[worst.position],
      expected: expected[worst.position])
    return (count, element)
  }
}

/// The index, one number per axis, of the element at `position` in C order.
private func index(of position: Int, in shape: [Int]) -> [Int] {
  var rest = position
  var index: [Int] = []
  for length in shape.reversed() {
    index.append(rest % length)
    rest /= length
  }
  return index.reversed()
}
