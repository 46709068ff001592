internal import NDArrays

/// A sum over the rows where their mean is asked, or the other way round.
struct ScaledByBatchSize: SignatureExplanation {
  let identifier = Hint.Identifier.scaledByBatchSize

  func signatures(for suspect: Suspect) -> [Signature] {
    guard let rows = suspect.batchSize, rows > 1 else { return [] }
    return [
      Signature(
        suspect.expected * Double(rows),
        "\(suspect.name) is \(rows) times too large, and there are \(rows) rows in the batch: it "
          + "looks like a sum "
          + "over the rows where their mean is asked."),
      Signature(
        suspect.expected / Double(rows),
        "\(suspect.name) is \(rows) times too small, and there are \(rows) rows in the batch: it "
          + "looks like a mean "
          + "over the rows, or one mean too many."),
    ]
  }
}
