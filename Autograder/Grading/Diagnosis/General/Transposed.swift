internal import NDArrays

/// A matrix whose rows and columns are exchanged.
struct Transposed: SignatureExplanation {
  let identifier = Hint.Identifier.transposed

  func signatures(for suspect: Suspect) -> [Signature] {
    let expected = suspect.expected
    guard expected.ndim == 2 else { return [] }
    let transpose = Signature(expected.T, "\(suspect.name) is the transpose of what is expected.")
    guard expected.shape.allSatisfy({ $0 > 1 }) else { return [transpose] }
    return [
      transpose,
      Signature(
        expected.T.copy().reshaped(expected.shape),
        "\(suspect.name) holds the numbers of the transpose in the expected shape: a transpose is "
          + "not a reshape."
      ),
      Signature(
        expected.copy().reshaped(expected.T.shape),
        "\(suspect.name) has the right numbers in the right order, but its two axes have each "
          + "other's length: a "
          + "reshape is not a transpose."),
    ]
  }
}
