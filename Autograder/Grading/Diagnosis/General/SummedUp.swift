internal import NDArrays

/// The sum of all elements in the place of each.
struct SummedUp: SignatureExplanation {
  let identifier = Hint.Identifier.summedUp

  func signatures(for suspect: Suspect) -> [Signature] {
    // The gradient of max has one element that is not zero, which is also the sum of all.
    guard suspect.expected.size > 1, suspect.exercise != "practice/max-backward" else { return [] }
    return [
      Signature(
        NDArray.full(suspect.expected.shape, suspect.expected.sum().item),
        "every element of \(suspect.name) is the sum of all that are expected: it was summed over too many axes."
      )
    ]
  }
}
