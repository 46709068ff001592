internal import NDArrays

/// The sum of all elements in the place of each.
struct SummedUp: SignatureExplanation {
  let identifier = Hint.Identifier.summedUp

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.expected.size > 1 else { return [] }
    return [
      Signature(
        NDArray.full(suspect.expected.shape, suspect.expected.sum().item),
        "every element of \(suspect.name) is the sum of all that are expected: it was summed over too many axes."
      )
    ]
  }
}
