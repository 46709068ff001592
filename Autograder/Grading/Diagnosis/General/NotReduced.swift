internal import NDArrays

/// An input was broadcast, and its gradient was not summed over the repetitions.
struct NotReduced: Explanation {
  let identifier = Hint.Identifier.notReduced

  func sentence(for suspect: Suspect) -> String? {
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard let upstream = suspect.upstream ?? suspect.divergence, actual.shape == upstream.shape,
      actual.size > expected.size, isSum(expected, of: actual)
    else { return nil }
    return
      "\(suspect.name) has the shape of the output: its input was repeated to fit, but the gradients of the "
      + "repetitions were not brought together."
  }

  /// Whether `reduced` is `array`, summed over the axes along which it is longer.
  private func isSum(_ reduced: NDArray, of array: NDArray) -> Bool {
    let missing = array.ndim - reduced.ndim
    guard missing >= 0 else { return false }
    let padded = [Int](repeating: 1, count: missing) + reduced.shape
    let axes = padded.indices.filter { padded[$0] == 1 && array.shape[$0] != 1 }
    guard zip(padded, array.shape).allSatisfy({ $0 == $1 || $0 == 1 }) else { return false }
    return array.sum(axes: axes, keepDims: true).isClose(to: reduced.copy().reshaped(padded))
  }
}
