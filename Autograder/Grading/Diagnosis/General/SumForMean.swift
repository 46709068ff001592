internal import NDArrays

/// A sum over columns, or over all elements, where the mean is asked: the mean squared error.
struct SumForMean: SignatureExplanation {
  let identifier = Hint.Identifier.sumForMean

  func signatures(for suspect: Suspect) -> [Signature] {
    guard suspect.exercise.hasPrefix("practice/mse"), let truth = suspect.given["y"] else { return [] }
    let columns = truth.shape.last ?? 1
    let all = Signature(
      suspect.expected * Double(truth.size),
      "\(suspect.name) is \(truth.size) times too large, and there are \(truth.size) elements: it "
        + "looks like their sum "
        + "where the mean is asked.")
    let perRow = Signature(
      suspect.expected * Double(columns),
      "\(suspect.name) is \(columns) times too large, and a row has \(columns) elements: it looks "
        + "like a mean over the "
        + "rows alone.")
    return columns == truth.size || columns == 1 ? [all] : [all, perRow]
  }
}
