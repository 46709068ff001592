internal import NDArrays

/// Nothing was written: every element is zero.
struct AllZero: Explanation {
  let identifier = Hint.Identifier.allZero

  func sentence(for suspect: Suspect) -> String? {
    guard suspect.actual.shape == suspect.expected.shape, suspect.actual.isAllZero, suspect.actual.size > 0
    else { return nil }
    guard !suspect.expected.isAllZero else { return nil }
    let isGradient = suspect.name.hasPrefix("gradient-of-") || suspect.name.hasPrefix("d")
    return "\(suspect.name) is all zeros"
      + (isGradient ? ": it looks as if nothing was ever added to it." : ".")
  }
}
