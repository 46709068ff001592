internal import NDArrays

/// One array that came back wrong, with everything that is known about its case.
struct Suspect {
  /// What the array is.
  let role: ArrayRole

  /// The array as it came back.
  let actual: NDArray

  /// The array as it should have come back.
  let expected: NDArray

  /// The case.
  let entry: Diagnosis.Case

  /// What the other arrays of the case are.
  let roles: [ArrayRole]

  /// The array's name.
  var name: String { role.name }

  /// Whether this is a gradient, wherever it is collected.
  var isGradient: Bool { role.kind == .gradient || role.kind == .external }

  /// What the corresponding array of the first pass should have been.
  var first: NDArray? { role.first.flatMap { entry.expected[$0] } }

  /// What an array outside the engine held before the sweep that led to this one.
  var base: NDArray? {
    guard role.kind == .external, let base = role.base else { return nil }
    return entry.given[base] ?? entry.expected[base]
  }

  /// Whether what came back is `candidate`, element by element, which in turn is clearly not what was expected.
  ///
  /// A candidate with an element that is not a number, or infinite, is like nothing.
  func isLike(_ candidate: NDArray) -> Bool {
    actual.isClose(to: candidate) && !isExpected(candidate)
  }

  /// Whether `candidate` is what was expected, or so near to it that the two cannot be told apart.
  func isExpected(_ candidate: NDArray) -> Bool {
    guard candidate.shape == expected.shape else { return false }
    let size = expected.elements.map(\.magnitude).max() ?? 0
    return zip(candidate.elements, expected.elements).allSatisfy {
      ($0 - $1).magnitude <= 1e-9 + 1e-4 * size
    }
  }

  /// Whether the array called `name` came back as it should.
  func isRight(_ name: String) -> Bool {
    guard let actual = entry.actual[name], let expected = entry.expected[name] else { return false }
    return actual.isClose(to: expected)
  }
}

extension NDArray {
  /// Whether shape and elements are those of `other`, up to the judge's tolerance; `other` must be finite
  /// throughout.
  func isClose(to other: NDArray) -> Bool {
    guard shape == other.shape else { return false }
    let tolerance = Tolerance.standard
    return zip(elements, other.elements).allSatisfy { $1.isFinite && tolerance.accepts($0, for: $1) }
  }

  /// Whether every element is exactly zero.
  var isAllZero: Bool { elements.allSatisfy { $0 == 0 } }
}
