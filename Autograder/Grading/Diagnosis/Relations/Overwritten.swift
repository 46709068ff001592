internal import NDArrays

/// What had been collected before is gone.
struct Overwritten: SignatureExplanation {
  let identifier = Hint.Identifier.overwritten

  func signatures(for suspect: Suspect) -> [Signature] {
    if suspect.exercise == "autograd/add-operation", suspect.name == "kept-spot-of-x" {
      return [
        Signature(
          NDArray.zeros(suspect.expected.shape),
          "what had been collected for x is gone after x was recorded once more: an array that has "
            + "a spot keeps it."
        )
      ]
    }
    guard let base = suspect.base, base.shape == suspect.expected.shape else { return [] }
    return [
      Signature(
        suspect.expected - base,
        "\(suspect.name) holds the last sweep's gradient alone: what it held before was replaced, "
          + "not added to."
      )
    ]
  }
}
