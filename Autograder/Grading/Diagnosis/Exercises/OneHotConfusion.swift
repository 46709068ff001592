internal import NDArrays

/// Labels that are one-hot were used as if they were something else.
struct OneHotConfusion: SignatureExplanation {
  let identifier = Hint.Identifier.oneHotConfusion

  func signatures(for suspect: Suspect) -> [Signature] {
    if let entry = SoftmaxCrossEntropyCase(suspect, isBackward: true) {
      let (y, softmax) = (entry.labels, entry.softmax)
      let classes = NDArray.arange(Double(y.shape[1]))
      let index = (y * classes).sum(axis: 1, keepDims: true)
      let forms: [(array: NDArray, remark: String)] = [
        (softmax - 1, "the labels were taken for ones in every class"),
        ((softmax - y) * y, "only the elements of the right class have a gradient, and all classes should"),
        (softmax * y, "only the elements of the right class have a gradient, and all classes should"),
        (
          softmax - (entry.logits == entry.logits.max(axis: 1, keepDims: true)),
          "the class that was predicted was taken for the right one"
        ),
        (softmax - index, "the number of the class was taken for its one-hot label"),
        (softmax - (1 - y), "ones and zeros of the labels are exchanged"),
        (exp(y) / exp(y).sum(axis: 1, keepDims: true) - entry.logits, "predictions and labels are exchanged"),
      ]
      return forms.flatMap { array, remark in
        [array / entry.rows, array].map { Signature($0, "\(suspect.name): \(remark).") }
      }
    }
    guard let entry = SoftmaxCrossEntropyCase(suspect, isBackward: false) else { return [] }
    let y = entry.labels
    let logSoftmax = log(entry.softmax)
    let logSoftmaxOfLabels = y - log(exp(y).sum(axis: 1, keepDims: true))
    return [
      Signature(
        -(entry.logits * logSoftmaxOfLabels).sum() / entry.rows,
        "\(suspect.name): predictions and labels are exchanged."),
      Signature(
        -logSoftmax.sum() / entry.rows, "\(suspect.name) counts every class, and only the right one counts."),
      Signature(
        -logSoftmax.sum() / Double(y.size),
        "\(suspect.name) counts every class, and only the right one counts."),
      Signature(
        -((1 - y) * logSoftmax).sum() / entry.rows,
        "\(suspect.name) counts the wrong classes instead of the right one."),
      Signature(
        suspect.expected - ((1 - y) * log(1 - entry.softmax)).sum() / entry.rows,
        "\(suspect.name) is the cross-entropy of separate yes-or-no questions: it also counts the "
          + "classes that are wrong."
      ),
    ]
  }
}
