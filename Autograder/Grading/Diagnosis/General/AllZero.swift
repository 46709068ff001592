internal import NDArrays

/// Nothing was written: every element is zero.
struct AllZero: Explanation {
  let identifier = Hint.Identifier.allZero

  func sentence(for suspect: Suspect) -> String? {
    guard suspect.actual.shape == suspect.expected.shape, suspect.actual.isAllZero, suspect.actual.size > 0
    else { return nil }
    guard !suspect.expected.isAllZero else { return nil }
    guard suspect.name.hasPrefix("gradient-of-") || suspect.name.hasPrefix("d") else {
      return "\(suspect.name) is all zeros."
    }
    let question =
      ["linear", "activation"].contains(suspect.section)
      ? " Is every step recorded, with the very arrays that went into it and came out of it?" : ""
    return "\(suspect.name) is all zeros: it looks as if nothing was ever added to it.\(question)"
  }
}
