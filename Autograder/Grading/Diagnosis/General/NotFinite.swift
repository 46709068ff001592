internal import NDArrays

/// A number is expected, and something else came back.
struct NotFinite: Explanation {
  let identifier = Hint.Identifier.notFinite

  func sentence(for suspect: Suspect) -> String? {
    guard suspect.expected.elements.allSatisfy(\.isFinite),
      let found = suspect.actual.elements.first(where: { !$0.isFinite })
    else { return nil }
    return
      "\(suspect.name) contains \(found.isNaN ? "nan" : "\(found)"), where a number is expected: "
      + "look for a division by zero, a log or a root "
      + "of something that is not positive, or an overflow."
  }
}
