internal import NDArrays

/// An array outside the engine that should collect a gradient, and is as it was.
struct NeverWritten: SignatureExplanation {
  let identifier = Hint.Identifier.neverWritten

  func signatures(for suspect: Suspect) -> [Signature] {
    // Where no gradient comes this far, MissingUpstreamOfEarlier tells more.
    guard suspect.hasBases, let base = suspect.base,
      suspect.allActual["gradient-of-h"]?.isAllZero != true
    else { return [] }
    return [
      Signature(base, "\(suspect.name) is as it was before backward: its gradient never reached it.")
    ]
  }
}
