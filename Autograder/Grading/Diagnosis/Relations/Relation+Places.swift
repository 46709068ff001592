internal import NDArrays

// The right numbers in the wrong place or shape.

extension Relation {
  /// One input's gradient where another one's belongs.
  static let otherGradient = Relation(.otherInputsGradient) { suspect in
    guard suspect.role.kind == .gradient, suspect.role.first == nil else { return nil }
    let others = suspect.roles.filter { role in
      role.kind == .gradient && role.first == nil && role.of != suspect.role.of
        && suspect.entry.expected[role.name].map { !$0.isAllZero && suspect.isLike($0) } ?? false
    }
    guard let other = others.first, others.count == 1, let expected = suspect.entry.expected[other.name],
      !expected.isClose(to: -suspect.expected)
    else { return nil }
    let remark =
      suspect.isRight(other.name)
      ? "one gradient came back in two places" : "two gradients stand in each other's place"
    return "\(suspect.name) is what is expected as \(other.name): \(remark)."
  }

  /// An input was broadcast, and its gradient was not summed over the repetitions.
  static let notReduced = Relation(.notReduced) { suspect in
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard suspect.isGradient, actual.size > expected.size, isSum(expected, of: actual) else { return nil }
    return
      "\(suspect.name) has more elements than its input: the input was repeated to fit, but the gradients of the "
      + "repetitions were not brought together."
  }

  /// Whether `reduced` is `array`, summed over the axes along which it is longer.
  private static func isSum(_ reduced: NDArray, of array: NDArray) -> Bool {
    let missing = array.ndim - reduced.ndim
    guard missing >= 0 else { return false }
    let padded = [Int](repeating: 1, count: missing) + reduced.shape
    let axes = padded.indices.filter { padded[$0] == 1 && array.shape[$0] != 1 }
    guard zip(padded, array.shape).allSatisfy({ $0 == $1 || $0 == 1 }) else { return false }
    return array.sum(axes: axes, keepDims: true).isClose(to: reduced.copy().reshaped(padded))
  }

  /// A row that should be a column, or the other way round.
  static let shapeExchanged = Relation(.shapeExchanged) { suspect in
    let expected = suspect.expected
    guard expected.ndim == 2, expected.size > 1, expected.shape.contains(1), suspect.isLike(expected.T)
    else { return nil }
    let (found, asked) = expected.shape[0] == 1 ? ("column", "row") : ("row", "column")
    return "\(suspect.name) has the right numbers, but as a \(found), and a \(asked) is expected."
  }

  /// A matrix whose rows and columns are exchanged.
  static let transposed = Relation(.transposed) { suspect in
    let expected = suspect.expected
    guard expected.ndim == 2, expected.size > 1 else { return nil }
    if suspect.isLike(expected.T) { return "\(suspect.name) is the transpose of what is expected." }
    guard expected.shape.allSatisfy({ $0 > 1 }) else { return nil }
    if suspect.isLike(expected.T.copy().reshaped(expected.shape)) {
      return
        "\(suspect.name) holds the numbers of the transpose in the expected shape: a transpose is missing, or a reshape stands "
        + "where one belongs."
    }
    guard suspect.isLike(expected.copy().reshaped(expected.T.shape)) else { return nil }
    return
      "\(suspect.name) has the right numbers in the right order, but its two axes have each other's length: a reshape is not a "
      + "transpose."
  }

  /// Another shape than the expected one, whatever the numbers are.
  static let otherShape = Relation(.otherShape) { suspect in
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard actual.shape != expected.shape else { return nil }
    if actual.size == 1 {
      return
        "\(suspect.name) is a single number where an array is expected: its elements were taken together."
    }
    if actual.size < expected.size {
      return "\(suspect.name) has too few elements: some were taken together, or left out."
    }
    return actual.size > expected.size
      ? "\(suspect.name) has too many elements: something was repeated to fit, or was not added up."
      : "\(suspect.name) has the right number of elements in another shape than is expected."
  }

  /// The right numbers in the right order, with another number of axes.
  static let flattened = Relation(.flattened) { suspect in
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard actual.ndim != expected.ndim, actual.size == expected.size,
      actual.copy().reshaped(expected.shape).isClose(to: expected)
    else { return nil }
    return
      "\(suspect.name) has the right numbers in the right order, but another number of axes than is expected."
  }
}
