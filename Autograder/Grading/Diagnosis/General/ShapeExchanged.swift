internal import NDArrays

/// A row that should be a column, or the other way round.
struct ShapeExchanged: SignatureExplanation {
  let identifier = Hint.Identifier.shapeExchanged

  func signatures(for suspect: Suspect) -> [Signature] {
    let expected = suspect.expected
    guard expected.ndim == 2, expected.size > 1, expected.shape.contains(1), !suspect.isMatrixByNature
    else { return [] }
    let (found, asked) = expected.shape[0] == 1 ? ("column", "row") : ("row", "column")
    return [
      Signature(
        expected.T, "\(suspect.name) has the right numbers, but as a \(found), and a \(asked) is expected.")
    ]
  }
}
