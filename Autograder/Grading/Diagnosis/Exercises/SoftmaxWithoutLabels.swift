internal import NDArrays

/// The softmax alone: the labels have no part in it.
struct SoftmaxWithoutLabels: SignatureExplanation {
  let identifier = Hint.Identifier.softmaxWithoutLabels

  func signatures(for suspect: Suspect) -> [Signature] {
    if let entry = SoftmaxCrossEntropyCase(suspect, isBackward: true) {
      let sentence = "\(suspect.name) is the softmax alone: it does not depend on the labels."
      return [Signature(entry.softmax / entry.rows, sentence), Signature(entry.softmax, sentence)]
    }
    guard let entry = SoftmaxCrossEntropyCase(suspect, isBackward: false) else { return [] }
    let total = log(exp(entry.logits).sum(axis: 1)).sum()
    return [
      Signature(
        total / entry.rows,
        "\(suspect.name) is the logarithm of the softmax's denominator alone: it does not depend on "
          + "the labels.")
    ]
  }
}
