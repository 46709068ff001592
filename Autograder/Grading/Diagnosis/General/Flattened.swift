internal import NDArrays

/// The right numbers in the right order, with another number of axes.
struct Flattened: Explanation {
  let identifier = Hint.Identifier.flattened

  func sentence(for suspect: Suspect) -> String? {
    let (actual, expected) = (suspect.actual, suspect.expected)
    guard actual.ndim != expected.ndim, actual.size == expected.size,
      actual.copy().reshaped(expected.shape).isClose(to: expected)
    else { return nil }
    return
      "\(suspect.name) has the right numbers in the right order, but the shape "
      + "\(shapeText(actual.shape)) instead of "
      + "\(shapeText(expected.shape))."
  }
}
