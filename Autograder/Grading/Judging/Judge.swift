package import NDArrays

/// Arrays with their names, in an order.
package typealias NamedArrays = [(name: String, array: NDArray)]

/// Compares what came back with what was expected.
package struct Judge {
  /// A worker returns the arrays it was given, too, under this prefix: they should be as they were.
  package static let givenPrefix = "given/"

  let tolerance = Tolerance.standard

  /// All differences between an answer and the expected arrays, in the order of the expected ones; empty if it is right.
  ///
  /// There are no other arrays in an answer: ``AnswerSheet`` refuses them.
  func mismatches(in answer: NamedArrays, given: NamedArrays, expected: NamedArrays) -> [Mismatch] {
    let actual = Dictionary(answer.map { ($0.name, $0.array) }, uniquingKeysWith: { first, _ in first })
    let returned = expected.compactMap { name, array in
      mismatch(of: name, actual: actual[name], expected: array)
    }
    let changed = given.compactMap { name, array in
      change(of: name, actual: actual[Self.givenPrefix + name], given: array)
    }
    return returned + changed
  }

  /// How one returned array differs from the expected one, if it does.
  private func mismatch(of name: String, actual: NDArray?, expected: NDArray) -> Mismatch? {
    guard let actual else { return Mismatch(array: name, kind: .missing) }
    guard actual.shape == expected.shape else {
      return Mismatch(array: name, kind: .shape(actual: actual.shape, expected: expected.shape))
    }
    return differingElements(actual: actual, expected: expected, accepts: tolerance.accepts).map {
      Mismatch(
        array: name,
        kind: .values(count: $0.count, total: expected.size, shape: expected.shape, worst: $0.worst))
    }
  }

  /// How an array that was only lent differs from what it was, if it does; here nothing is tolerated.
  private func change(of name: String, actual: NDArray?, given: NDArray) -> Mismatch? {
    guard let actual, actual.shape == given.shape else {
      return Mismatch(array: Self.givenPrefix + name, kind: .missing)
    }
    let unchanged = { (actual: Double, given: Double) in actual.bitPattern == given.bitPattern }
    return differingElements(actual: actual, expected: given, accepts: unchanged).map {
      Mismatch(
        array: name,
        kind: .inputChanged(count: $0.count, total: given.size, shape: given.shape, worst: $0.worst))
    }
  }
}
