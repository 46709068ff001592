internal import NDArrays

/// Nothing was written: every element is zero.
struct AllZero: Explanation {
  let identifier = Hint.Identifier.allZero

  func sentence(for suspect: Suspect) -> String? {
    guard suspect.actual.shape == suspect.expected.shape, suspect.actual.isAllZero, suspect.actual.size > 0
    else { return nil }
    guard !suspect.expected.isAllZero else { return nil }
    let isForward = suspect.exercise.hasSuffix("forward")
    return "\(suspect.name) is all zeros"
      + (isForward ? "." : ": it looks as if nothing was ever added to it.")
  }
}
